# memory of the functions that return sets: flat over many calls within one
# statement and many statements, and given back after an error
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('template');
$node->init;
# LLVM is loaded into a backend with its first costly plan: not ours to measure
$node->append_conf('postgresql.conf', 'jit = off');
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION pg_credit');
# a listing for credit.current_verdict to find, and what the platform says of it
$node->safe_psql('postgres', q{
CREATE TABLE credit.listing (code credit.credit_code PRIMARY KEY);
CREATE TABLE credit.flagged (code credit.credit_code);
INSERT INTO credit.listing VALUES ('91350200000000027E');
CREATE FUNCTION credit.guard_verdict(code credit.credit_code, matter_kind text, mode text, matter_id bigint,
	OUT action text, OUT condition text, OUT list_kind text, OUT measure text, OUT detail text, OUT hint text)
	RETURNS SETOF record LANGUAGE sql STABLE AS $$ SELECT mode, 'listed', 'black', matter_kind, 'no', 'ask' FROM credit.listing AS l WHERE l.code = guard_verdict.code $$;
});

# one backend for everything: its resident set is what is measured
my ($in, $out, $err) = ('', '', '');
my $timer = IPC::Run::timeout(180);
my $psql = IPC::Run::start(
	[ 'psql', '-XAtq', '-v', 'ON_ERROR_STOP=0', '-d', $node->connstr('postgres'), '-f', '-' ],
	'<', \$in, '>', \$out, '2>', \$err, $timer);

my $tag = 0;

sub ask
{
	my ($sql) = @_;
	$tag++;
	$out = '';
	$in .= "$sql;\n\\echo done-$tag\n";
	$psql->pump until $out =~ /^done-$tag$/m;
	$out =~ s/^done-$tag\n//m;
	chomp(my $result = $out);
	return $result;
}

my $pid = ask('SELECT pg_backend_pid()');

# memory of its own, without the shared buffers it happens to touch
sub status
{
	my ($what) = @_;
	open(my $fh, '<', "/proc/$pid/status") or die "no /proc/$pid/status";
	my ($kb) = map { /^$what:\s+(\d+) kB/ ? $1 : () } <$fh>;
	close $fh;
	return $kb;
}

# let the kernel count the peak from here
sub forget_peak
{
	open(my $fh, '>', "/proc/$pid/clear_refs") or die "no /proc/$pid/clear_refs";
	print $fh "5\n";
	close $fh;
}

my $template = q({"fields": [{"name": "a", "type": "string", "max_length": 3, "pattern": "^[a-z]+$"}, {"name": "b", "type": "date"}, {"name": "c", "type": "enum", "values": ["x", "y"]}]});
my $document = q('{"a": "' || repeat('Z', 200) || n || '", "b": "2025-02-30", "c": "z", "d": ' || n || '}');

# what each case does once; %d is how often, from a different number each time
my %case = (
	'failing documents' =>
	  "SELECT count(*) FROM (SELECT generate_series(1, %d) AS n) s, LATERAL credit.template_faults('$template'::jsonb, ($document)::text) f",
	'failing documents as jsonb' =>
	  "SELECT count(*) FROM (SELECT generate_series(1, %d) AS n) s, LATERAL credit.template_faults('$template'::jsonb, ($document)::jsonb) f",
	'a new template for each' =>
	  "SELECT count(*) FROM (SELECT generate_series(1, %d) AS n) s, LATERAL credit.template_faults(jsonb_build_object('fields', jsonb_build_array(jsonb_build_object('name', 'n' || n, 'type', 'string', 'pattern', '^a{200}\$'))), '{}'::text) f",
	'bad templates checked' =>
	  "SELECT count(*) FROM (SELECT generate_series(1, %d) AS n) s WHERE NOT credit.is_valid_template(jsonb_build_object('fields', jsonb_build_array(jsonb_build_object('name', 'n' || n, 'typ', n))))",
	'CSV rows' =>
	  "SELECT count(*) FROM (SELECT generate_series(1, %d) AS n) s, LATERAL credit.csv_rows(E'a,\"b\\nc\"\\n' || n) r",
	'verdicts on a listed code' =>
	  "SELECT count(*) FROM (SELECT generate_series(1, %d) AS n) s, LATERAL credit.current_verdict('91350200000000027E', 'tender', 'refuse', n) v",
	'verdicts on a code without entry' =>
	  "SELECT count(*) FROM (SELECT generate_series(1, %d) AS n) s, LATERAL credit.current_verdict('91350200000000019K', 'tender', 'refuse', n) v",
	'diagnoses' =>
	  "SELECT count(d.tier) FROM (SELECT generate_series(1, %d) AS n) s, LATERAL credit.diagnose_credit_code('91320621MA1MRHG20' || n %% 10) d",
	'one statement for each, half of them errors' =>
	  "DO \$\$BEGIN FOR n IN 1..%d LOOP BEGIN PERFORM count(*) FROM credit.template_faults(CASE WHEN n %% 2 = 0 THEN '$template'::jsonb ELSE '{\"fields\": [{\"name\": \"a\", \"type\": \"nix\"}]}' END, '{\"a\": 1}'::text); EXCEPTION WHEN invalid_parameter_value THEN NULL; END; END LOOP; END\$\$",
);

foreach my $title (sort keys %case)
{
	# the first round also fills caches and sort space
	ask(sprintf($case{$title}, 5000));
	ask(sprintf($case{$title}, 50000));
	forget_peak();
	my ($own, $all) = (status('RssAnon'), status('VmRSS'));
	ask(sprintf($case{$title}, 50000));
	my ($growth, $peak) = (status('RssAnon') - $own, status('VmHWM') - $all);
	note("$title: $own kB, then $growth kB more, at the peak $peak kB more");
	cmp_ok($growth, '<', 2048, "memory is given back: $title");
	cmp_ok($peak, '<', 8192, "memory is flat within a statement: $title");
}

$in .= "\\q\n";
$psql->finish;
is($err, '', 'no statement failed');
$node->stop;
done_testing();
