-- The whole surface of a deployed database as sorted lines: what is there, who
-- owns it, who may use it, what belongs to the extension, what has a comment.
--   psql -XAtq -f surface.sql            for review, kept in expected.txt
--   psql -XAtq -v full=1 -f surface.sql  with bodies, comments and registry rows as
--                                        digests: fresh = upgraded = restored
\if :{?full} \else \set full 0 \endif
SET search_path = pg_catalog;
SET client_min_messages = warning;
SET TIME ZONE 'UTC';
SET DateStyle = 'ISO';

WITH ns AS (
	SELECT oid, nspname FROM pg_namespace WHERE nspname ~ '^credit(_|$)'
), member AS (
	-- what the extension owns may stand in pg_catalog too, where every search_path finds it
	SELECT d.classid, d.objid FROM pg_depend d JOIN pg_extension x ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = x.oid
	WHERE x.extname = 'pg_credit' AND d.deptype = 'e'
), object AS (
	SELECT 'pg_namespace'::regclass AS classid, n.oid AS objid, 0 AS subid, 'schema' AS kind, quote_ident(n.nspname) AS name,
		'' AS detail, n.nspowner AS owner, coalesce(n.nspacl, acldefault('n', n.nspowner)) AS acl, NULL::text AS body
	FROM pg_namespace n JOIN ns USING (oid)
	UNION ALL
	-- types that somebody made; a table's row type and array types come by themselves
	SELECT 'pg_type'::regclass, t.oid, 0,
		CASE t.typtype WHEN 'b' THEN 'type' WHEN 'd' THEN 'domain' WHEN 'e' THEN 'enum' WHEN 'c' THEN 'composite' WHEN 'r' THEN 'range' ELSE 'multirange' END,
		t.oid::regtype::text,
		CASE t.typtype
			WHEN 'b' THEN format('length %s by %s align %s storage %s category %s delimiter %s in %s out %s receive %s send %s analyze %s subscript %s', t.typlen,
				CASE WHEN t.typbyval THEN 'value' ELSE 'reference' END, t.typalign, t.typstorage, t.typcategory, t.typdelim,
				t.typinput, t.typoutput, t.typreceive, t.typsend, t.typanalyze, t.typsubscript)
			WHEN 'd' THEN concat_ws(' ', format_type(t.typbasetype, t.typtypmod), CASE WHEN t.typnotnull THEN 'not null' END, 'default ' || t.typdefault,
				(SELECT string_agg(pg_get_constraintdef(c.oid), ' ' ORDER BY c.conname) FROM pg_constraint c WHERE c.contypid = t.oid))
			WHEN 'e' THEN (SELECT string_agg(e.enumlabel, ' ' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid)
			ELSE ''
		END,
		t.typowner, coalesce(t.typacl, acldefault('T', t.typowner)), NULL
	FROM pg_type t JOIN ns ON ns.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
	WHERE t.typcategory <> 'A' AND coalesce(c.relkind, 'c') = 'c'
	UNION ALL
	SELECT 'pg_cast'::regclass, c.oid, 0, 'cast', format('%s -> %s', c.castsource::regtype, c.casttarget::regtype),
		format('%s by %s', CASE c.castcontext WHEN 'i' THEN 'implicit' WHEN 'a' THEN 'assignment' ELSE 'explicit' END,
			CASE c.castmethod WHEN 'f' THEN c.castfunc::regprocedure::text WHEN 'b' THEN 'nothing' ELSE 'text' END), NULL, NULL, NULL
	FROM pg_cast c
	WHERE EXISTS (SELECT FROM pg_type t JOIN ns ON ns.oid = t.typnamespace WHERE t.oid IN (c.castsource, c.casttarget))
	UNION ALL
	SELECT 'pg_operator'::regclass, o.oid, 0, 'operator', o.oid::regoperator::text,
		format('returns %s by %s commutator %s negator %s restrict %s join %s%s%s', o.oprresult::regtype, o.oprcode, o.oprcom::regoper, o.oprnegate::regoper, o.oprrest, o.oprjoin,
			CASE WHEN o.oprcanmerge THEN ' merges' END, CASE WHEN o.oprcanhash THEN ' hashes' END), o.oprowner, NULL, NULL
	FROM pg_operator o
	WHERE o.oprnamespace IN (SELECT oid FROM ns) OR o.oid IN (SELECT objid FROM member WHERE classid = 'pg_operator'::regclass)
	UNION ALL
	SELECT 'pg_opfamily'::regclass, f.oid, 0, 'operator family', format('%s using %s', f.opfname, a.amname), '', f.opfowner, NULL, NULL
	FROM pg_opfamily f JOIN ns ON ns.oid = f.opfnamespace JOIN pg_am a ON a.oid = f.opfmethod
	UNION ALL
	SELECT 'pg_opclass'::regclass, c.oid, 0, 'operator class', format('%s using %s', c.opcname, a.amname),
		format('for %s%s', c.opcintype::regtype, CASE WHEN c.opcdefault THEN ' default' END), c.opcowner, NULL, NULL
	FROM pg_opclass c JOIN ns ON ns.oid = c.opcnamespace JOIN pg_am a ON a.oid = c.opcmethod
	UNION ALL
	SELECT 'pg_amop'::regclass, o.oid, 0, 'operator of family', format('%s using %s %s', f.opfname, a.amname, o.amopopr::regoperator), 'strategy ' || o.amopstrategy, NULL, NULL, NULL
	FROM pg_amop o JOIN pg_opfamily f ON f.oid = o.amopfamily JOIN ns ON ns.oid = f.opfnamespace JOIN pg_am a ON a.oid = f.opfmethod
	UNION ALL
	SELECT 'pg_amproc'::regclass, p.oid, 0, 'function of family', format('%s using %s (%s, %s) %s', f.opfname, a.amname, p.amproclefttype::regtype, p.amprocrighttype::regtype, p.amprocnum), p.amproc::text, NULL, NULL, NULL
	FROM pg_amproc p JOIN pg_opfamily f ON f.oid = p.amprocfamily JOIN ns ON ns.oid = f.opfnamespace JOIN pg_am a ON a.oid = f.opfmethod
	UNION ALL
	SELECT 'pg_proc'::regclass, p.oid, 0,
		CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window function' ELSE 'function' END,
		format('%s.%s(%s)', n.nspname, p.proname, pg_get_function_arguments(p.oid)),
		concat_ws(' ', 'returns ' || pg_get_function_result(p.oid), 'in ' || l.lanname,
			CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END,
			CASE WHEN p.proisstrict THEN 'strict' END, CASE WHEN p.proleakproof THEN 'leakproof' END,
			CASE p.proparallel WHEN 's' THEN 'parallel safe' WHEN 'r' THEN 'parallel restricted' END,
			CASE WHEN p.procost <> CASE WHEN l.lanname IN ('c', 'internal') THEN 1 ELSE 100 END THEN 'cost ' || p.procost END,
			CASE WHEN p.proretset THEN 'rows ' || p.prorows END, CASE WHEN p.prosupport <> 0 THEN 'support ' || p.prosupport END,
			CASE WHEN p.prosecdef THEN 'security definer' END, 'set ' || array_to_string(p.proconfig, ', '),
			(SELECT format('by %s final %s combine %s serial %s state %s initially %s sort %s', a.aggtransfn, a.aggfinalfn, a.aggcombinefn, a.aggserialfn, a.aggtranstype::regtype, a.agginitval, a.aggsortop::regoperator)
				FROM pg_aggregate a WHERE a.aggfnoid = p.oid)),
		p.proowner, coalesce(p.proacl, acldefault('f', p.proowner)),
		CASE WHEN p.prosqlbody IS NULL THEN concat(p.prosrc, ' ', p.probin) ELSE pg_get_function_sqlbody(p.oid) END
	FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
	WHERE p.pronamespace IN (SELECT oid FROM ns) OR p.oid IN (SELECT objid FROM member WHERE classid = 'pg_proc'::regclass)
	UNION ALL
	SELECT 'pg_class'::regclass, c.oid, 0,
		CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table' ELSE 'sequence' END,
		c.oid::regclass::text,
		concat_ws(' ', CASE c.relpersistence WHEN 'u' THEN 'unlogged' END, pg_get_partkeydef(c.oid), pg_get_expr(c.relpartbound, c.oid),
			(SELECT 'of ' || string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno) FROM pg_inherits i WHERE i.inhrelid = c.oid),
			CASE WHEN c.relrowsecurity THEN 'row security' END, CASE WHEN c.relforcerowsecurity THEN 'forced' END,
			CASE c.relreplident WHEN 'f' THEN 'replica identity full' WHEN 'n' THEN CASE WHEN c.relkind IN ('r', 'p') THEN 'replica identity nothing' END WHEN 'i' THEN 'replica identity index' END,
			'with ' || array_to_string(c.reloptions, ', '),
			(SELECT format('%s start %s step %s min %s max %s cache %s%s', s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, CASE WHEN s.seqcycle THEN ' cycle' END)
				FROM pg_sequence s WHERE s.seqrelid = c.oid),
			(SELECT 'owned by ' || d.refobjid::regclass FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i') AND c.relkind = 'S')),
		c.relowner, coalesce(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's'::"char" ELSE 'r' END, c.relowner)),
		-- IN over varchar reads differently after a restore: without casts and parentheses
		CASE WHEN c.relkind IN ('v', 'm') THEN regexp_replace(pg_get_viewdef(c.oid), '::(character varying|text)(\[\])?|[()[:space:]]', '', 'g') END
	FROM pg_class c JOIN ns ON ns.oid = c.relnamespace
	WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
	UNION ALL
	SELECT 'pg_class'::regclass, c.oid, a.attnum, 'column',
		-- a history's own columns last: those that an upgrade adds to its table come behind them
		format('%s %s %I', c.oid::regclass, to_char(row_number() OVER (PARTITION BY c.oid ORDER BY NOT EXISTS (
			SELECT FROM pg_attribute b WHERE b.attrelid = to_regclass(regexp_replace(c.oid::regclass::text, '_history$', '')) AND b.attname = a.attname), a.attnum), 'FM00'), a.attname),
		concat_ws(' ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END,
			CASE WHEN a.attidentity <> '' THEN 'identity' END,
			CASE WHEN a.attgenerated <> '' THEN 'generated ' ELSE 'default ' END || pg_get_expr(d.adbin, d.adrelid),
			CASE WHEN a.attcollation <> t.typcollation THEN 'collate ' || a.attcollation::regcollation END,
			CASE WHEN a.attcompression <> '' THEN 'compression ' || a.attcompression::text END,
			CASE WHEN a.attstorage <> t.typstorage THEN 'storage ' || a.attstorage::text END,
			CASE WHEN a.attstattarget > 0 THEN 'statistics ' || a.attstattarget END),
		c.relowner, a.attacl, NULL
	FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN ns ON ns.oid = c.relnamespace
	JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
	WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
	UNION ALL
	SELECT 'pg_constraint'::regclass, k.oid, 0, 'constraint', format('%I on %s', k.conname, k.conrelid::regclass),
		pg_get_constraintdef(k.oid) || CASE WHEN k.convalidated THEN '' ELSE ' not valid' END, NULL, NULL, NULL
	FROM pg_constraint k JOIN ns ON ns.oid = k.connamespace
	WHERE k.conrelid <> 0 AND k.contype <> 't' AND k.contype <> 'n'
	UNION ALL
	SELECT 'pg_class'::regclass, i.indexrelid, 0, 'index', i.indexrelid::regclass::text,
		pg_get_indexdef(i.indexrelid) || CASE WHEN i.indisvalid THEN '' ELSE ' invalid' END || CASE WHEN i.indisreplident THEN ' replica identity' ELSE '' END, NULL, NULL, NULL
	FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN ns ON ns.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'm')
	UNION ALL
	-- triggers of ours on any table, and any trigger on a table of ours
	SELECT 'pg_trigger'::regclass, g.oid, 0, 'trigger', format('%I on %s', g.tgname, g.tgrelid::regclass),
		pg_get_triggerdef(g.oid) || CASE g.tgenabled WHEN 'O' THEN '' WHEN 'D' THEN ' disabled' WHEN 'A' THEN ' always' ELSE ' on replica' END, NULL, NULL, NULL
	FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_proc p ON p.oid = g.tgfoid
	WHERE NOT g.tgisinternal AND (c.relnamespace IN (SELECT oid FROM ns) OR p.pronamespace IN (SELECT oid FROM ns))
	UNION ALL
	SELECT 'pg_policy'::regclass, y.oid, 0, 'policy', format('%I on %s', y.polname, y.polrelid::regclass),
		concat_ws(' ', CASE WHEN y.polpermissive THEN 'permissive' ELSE 'restrictive' END,
			CASE y.polcmd WHEN '*' THEN 'all' WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update' ELSE 'delete' END,
			'to ' || (SELECT string_agg(CASE r WHEN 0 THEN 'public' ELSE pg_get_userbyid(r) END, ', ' ORDER BY pg_get_userbyid(r)) FROM unnest(y.polroles) r),
			'using ' || pg_get_expr(y.polqual, y.polrelid), 'check ' || pg_get_expr(y.polwithcheck, y.polrelid)), NULL, NULL, NULL
	FROM pg_policy y JOIN pg_class c ON c.oid = y.polrelid JOIN ns ON ns.oid = c.relnamespace
	UNION ALL
	SELECT 'pg_rewrite'::regclass, r.oid, 0, 'rule', format('%I on %s', r.rulename, r.ev_class::regclass), pg_get_ruledef(r.oid), NULL, NULL, NULL
	FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN ns ON ns.oid = c.relnamespace WHERE r.rulename <> '_RETURN'
	UNION ALL
	SELECT 'pg_statistic_ext'::regclass, s.oid, 0, 'statistics', format('%s.%I', n.nspname, s.stxname), pg_get_statisticsobjdef(s.oid), s.stxowner, NULL, NULL
	FROM pg_statistic_ext s JOIN ns n ON n.oid = s.stxnamespace
	UNION ALL
	SELECT 'pg_event_trigger'::regclass, e.oid, 0, 'event trigger', quote_ident(e.evtname), format('on %s %s by %s', e.evtevent, e.evttags, e.evtfoid::regproc), e.evtowner, NULL, NULL
	FROM pg_event_trigger e JOIN pg_proc p ON p.oid = e.evtfoid JOIN ns ON ns.oid = p.pronamespace
	UNION ALL
	SELECT 'pg_publication'::regclass, p.oid, 0, 'publication', quote_ident(p.pubname),
		concat_ws(' ', CASE WHEN p.puballtables THEN 'all tables' END, CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END,
			(SELECT string_agg(concat_ws(' ', format('%I.%I', t.schemaname, t.tablename), t.attnames::text, t.rowfilter), ', ' ORDER BY t.schemaname, t.tablename) FROM pg_publication_tables t WHERE t.pubname = p.pubname)),
		p.pubowner, NULL, NULL
	FROM pg_publication p WHERE p.pubname ~ '^credit'
	UNION ALL
	SELECT 'pg_extension'::regclass, x.oid, 0, 'extension', x.extname,
		concat_ws(' ', x.extversion, 'in ' || x.extnamespace::regnamespace,
			'dumped: ' || (SELECT string_agg(concat_ws(' ', t::regclass::text, nullif(x.extcondition[i], '')), ', ' ORDER BY t::regclass::text) FROM unnest(x.extconfig) WITH ORDINALITY u(t, i))), NULL, NULL, NULL
	FROM pg_extension x WHERE x.extname = 'pg_credit'
	UNION ALL
	SELECT 'pg_authid'::regclass, r.oid, 0, 'role', quote_ident(r.rolname),
		concat_ws(' ', CASE WHEN r.rolcanlogin THEN 'login' END, CASE WHEN r.rolsuper THEN 'superuser' END, CASE WHEN r.rolcreaterole THEN 'createrole' END, CASE WHEN r.rolcreatedb THEN 'createdb' END,
			CASE WHEN r.rolbypassrls THEN 'bypassrls' END, CASE WHEN r.rolreplication THEN 'replication' END, CASE WHEN NOT r.rolinherit THEN 'noinherit' END, array_to_string(r.rolconfig, ', '),
			'in ' || (SELECT string_agg(pg_get_userbyid(m.roleid) || CASE WHEN m.admin_option THEN '*' ELSE '' END, ', ' ORDER BY pg_get_userbyid(m.roleid)) FROM (SELECT DISTINCT roleid, admin_option FROM pg_auth_members WHERE member = r.oid) m)), NULL, NULL, NULL
	-- a role for each unit is data
	FROM pg_roles r WHERE r.rolname ~ '^credit_' AND r.rolname !~ '^credit_unit_'
	UNION ALL
	SELECT 'pg_default_acl'::regclass, d.oid, 0, 'default privileges', format('%s %s for %s', d.defaclnamespace::regnamespace, d.defaclobjtype, pg_get_userbyid(d.defaclrole)), '', d.defaclrole, d.defaclacl, NULL
	FROM pg_default_acl d
)
SELECT line FROM (SELECT concat_ws(' ',
	o.kind || ' ' || o.name || CASE WHEN o.detail = '' THEN '' ELSE ':' END, nullif(o.detail, ''),
	CASE WHEN o.kind NOT IN ('column', 'extension') AND o.owner IS NOT NULL THEN '[owner ' || CASE o.owner WHEN 10 THEN 'superuser' ELSE pg_get_userbyid(o.owner) END || ']' END,
	(SELECT '[may ' || string_agg(g.who || ' ' || g.what, ', ' ORDER BY g.who COLLATE "C") || ']'
		FROM (SELECT CASE e.grantee WHEN 0 THEN 'public' ELSE pg_get_userbyid(e.grantee) END AS who,
				string_agg(lower(e.privilege_type) || CASE WHEN e.is_grantable THEN '*' ELSE '' END, '+' ORDER BY e.privilege_type) AS what
			FROM aclexplode(o.acl) e WHERE e.grantee <> o.owner GROUP BY 1) g),
	CASE WHEN o.subid = 0 AND (o.classid, o.objid) IN (SELECT classid, objid FROM member) THEN '[member]' END,
	CASE WHEN c.description IS NULL THEN NULL WHEN :full = 1 THEN '[comment ' || left(md5(c.description), 8) || ']' ELSE '[comment]' END,
	CASE WHEN :full = 1 THEN '[body ' || left(md5(o.body), 8) || ']' END) AS line
FROM object o LEFT JOIN pg_description c ON c.classoid = o.classid AND c.objoid = o.objid AND c.objsubid = o.subid) s
ORDER BY line COLLATE "C";

\if :full
-- rows that came with the release; a moment of time differs from database to database, and so does a number drawn from a sequence
SELECT format($$SELECT 'rows %1$s: ' || count(*) || ' ' || left(md5(string_agg(line, E'\n' ORDER BY line COLLATE "C")), 8) FROM (SELECT ROW(%2$s)::text AS line FROM %1$s) r$$,
	c.oid::regclass, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum))
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
WHERE n.nspname ~ '^credit(_|$)' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid <> 'timestamptz'::regtype
	AND NOT EXISTS (SELECT FROM pg_attrdef d WHERE d.adrelid = c.oid AND d.adnum = a.attnum AND pg_get_expr(d.adbin, d.adrelid) ~ 'nextval')
GROUP BY c.oid
ORDER BY c.oid::regclass::text COLLATE "C"
\gexec
\endif
