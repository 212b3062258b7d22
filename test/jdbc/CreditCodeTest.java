/*
 * CreditCodeTest.java: what a Java application does with a credit_code column.
 *
 * Applications bind codes with setString, so the server sees varchar
 * parameters.  Each statement runs under the driver's ways of talking to the
 * server; every check prints one "ok" or "not ok".  The codes come from this
 * file's own arithmetic of GB 32100-2015 and GB 11714-1997, not from the module.
 *
 *   java -cp /usr/share/java/postgresql.jar CreditCodeTest.java jdbc:postgresql://…
 */
import java.sql.*;
import java.util.*;
import org.postgresql.util.PGobject;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

public class CreditCodeTest {
	static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
	static final int ROWS = 5000;
	static int failures = 0;
	static String mode;

	/** The n-th enterprise of Haidian, with both check characters. */
	static String code(int n) {
		int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
		String organisation = String.format("%08d", 10000000 + n);
		int sum = 0;
		for (int i = 0; i < 8; i++)
			sum += (organisation.charAt(i) - '0') * weights[i];
		organisation += "0123456789X0".charAt((11 - sum % 11) % 11);
		String body = "91110108" + organisation;
		int total = 0, weight = 1;
		for (int i = 0; i < 17; i++) {
			total += ALPHABET.indexOf(body.charAt(i)) * weight;
			weight = weight * 3 % 31;
		}
		return body + ALPHABET.charAt((31 - total % 31) % 31);
	}

	/** The same code with a wrong last character. */
	static String bad(int n) {
		String good = code(n);
		return good.substring(0, 17) + ALPHABET.charAt((ALPHABET.indexOf(good.charAt(17)) + 1) % 31);
	}

	interface Check {
		void run() throws Exception;
	}

	static void check(String title, Check body) {
		try {
			body.run();
			System.out.println("ok - " + mode + ": " + title);
		} catch (Throwable e) {
			failures++;
			System.out.println("not ok - " + mode + ": " + title);
			System.out.println("#   " + e.toString().replace("\n", "\n#   "));
		}
	}

	static void same(Object wanted, Object got) {
		if (!Objects.equals(wanted, got))
			throw new AssertionError("wanted " + wanted + ", got " + got);
	}

	/** Runs the query with string parameters; gives the first column of all rows. */
	static List<String> ask(Connection db, String query, Object... parameters) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (PreparedStatement statement = db.prepareStatement(query)) {
			for (int i = 0; i < parameters.length; i++)
				if (parameters[i] instanceof Array)
					statement.setArray(i + 1, (Array) parameters[i]);
				else
					statement.setString(i + 1, (String) parameters[i]);
			ResultSet result = statement.executeQuery();
			while (result.next())
				rows.add(result.getString(1));
		}
		return rows;
	}

	static ServerErrorMessage refused(Check body) throws Exception {
		try {
			body.run();
		} catch (BatchUpdateException e) {
			return ((PSQLException) e.getNextException()).getServerErrorMessage();
		} catch (PSQLException e) {
			return e.getServerErrorMessage();
		}
		throw new AssertionError("was accepted");
	}

	static void statements(Connection db) throws Exception {
		check("INSERT binds a string", () -> {
			try (PreparedStatement insert = db.prepareStatement("INSERT INTO shop (code, name) VALUES (?, ?)")) {
				insert.setString(1, " " + code(ROWS).toLowerCase() + " ");
				insert.setString(2, "海淀");
				same(1, insert.executeUpdate());
			}
			same(List.of(code(ROWS)), ask(db, "SELECT code FROM shop WHERE name = '海淀'"));
		});
		check("WHERE code = ?", () -> same(List.of("7"), ask(db, "SELECT name FROM shop WHERE code = ?", code(7))));
		check("WHERE code = ?, bound as char", () -> {
			try (PreparedStatement query = db.prepareStatement("SELECT name FROM shop WHERE code = ?")) {
				query.setObject(1, code(7), Types.CHAR);
				ResultSet result = query.executeQuery();
				same(true, result.next());
				same("7", result.getString(1));
			}
		});
		check("WHERE code IN (?, ?)", () -> same(List.of("7", "9"),
			ask(db, "SELECT name FROM shop WHERE code IN (?, ?) ORDER BY name", code(9), code(7))));
		check("WHERE code = ANY (?) with varchar[] and text[]", () -> {
			for (String type : new String[] {"varchar", "text"})
				same(List.of("7", "9"), ask(db, "SELECT name FROM shop WHERE code = ANY (?) ORDER BY name",
					db.createArrayOf(type, new String[] {code(9), code(7)})));
		});
		check("comparison and ORDER BY as its text", () -> {
			List<String> codes = new ArrayList<>();
			for (int i = 0; i < ROWS; i++)
				codes.add(code(i));
			Collections.sort(codes);
			same(codes.subList(ROWS - 10, ROWS), ask(db, "SELECT code FROM shop WHERE code > ? AND code < ? ORDER BY code", codes.get(ROWS - 11), code(ROWS)));
		});
		check("one prepared statement, eight executions", () -> {
			try (PreparedStatement query = db.prepareStatement("SELECT name FROM shop WHERE code = ?")) {
				for (int i = 0; i < 8; i++) {
					query.setString(1, code(i));
					ResultSet result = query.executeQuery();
					same(true, result.next());
					same(String.valueOf(i), result.getString(1));
				}
			}
		});
		check("upsert RETURNING", () -> {
			for (String name : new String[] {"first", "second"})
				same(List.of(code(ROWS + 1)), ask(db,
					"INSERT INTO shop (code, name) VALUES (?, ?) ON CONFLICT (code) DO UPDATE SET name = excluded.name RETURNING code",
					code(ROWS + 1), name));
			same(List.of("second"), ask(db, "SELECT name FROM shop WHERE code = ?", code(ROWS + 1)));
		});
		check("UPDATE and NULL", () -> {
			try (PreparedStatement update = db.prepareStatement("UPDATE shop SET parent = ? WHERE code = ?")) {
				update.setString(1, code(8));
				update.setString(2, code(7));
				same(1, update.executeUpdate());
				same(List.of(code(8)), ask(db, "SELECT parent FROM shop WHERE code = ?", code(7)));
				update.setNull(1, Types.VARCHAR);
				same(1, update.executeUpdate());
				same(Collections.singletonList(null), ask(db, "SELECT parent FROM shop WHERE code = ?", code(7)));
			}
		});
		check("a function of the code", () -> same(List.of("110108"), ask(db, "SELECT credit.region(?)", code(7))));
		check("getObject, setObject(OTHER), PGobject", () -> {
			try (PreparedStatement query = db.prepareStatement("SELECT code FROM shop WHERE code = ?")) {
				PGobject object = new PGobject();
				object.setType("credit.credit_code");
				object.setValue(code(7));
				query.setObject(1, object);
				ResultSet result = query.executeQuery();
				same(true, result.next());
				same(code(7), result.getObject(1).toString());
				query.setObject(1, code(9), Types.OTHER);
				result = query.executeQuery();
				same(true, result.next());
				same(code(9), result.getString(1));
			}
		});
		check("an array of codes comes back", () -> {
			try (Statement query = db.createStatement()) {
				ResultSet result = query.executeQuery("SELECT array_agg(code ORDER BY code) FROM shop WHERE name IN ('7', '9')");
				same(true, result.next());
				String[] wanted = {code(7), code(9)};
				Arrays.sort(wanted);
				same(Arrays.asList(wanted), Arrays.asList(result.getString(1).replaceAll("[{}]", "").split(",")));
			}
		});
		check("a bad code is refused with 22P02, DETAIL and HINT, in WHERE, INSERT and a batch", () -> {
			List<ServerErrorMessage> errors = List.of(
				refused(() -> ask(db, "SELECT name FROM shop WHERE code = ?", bad(7))),
				refused(() -> ask(db, "SELECT name FROM shop WHERE code = ANY (?)", db.createArrayOf("varchar", new String[] {code(7), bad(7)}))),
				refused(() -> ask(db, "INSERT INTO shop (code, name) VALUES (?, ?) RETURNING code", bad(7), "x")),
				refused(() -> {
					try (PreparedStatement insert = db.prepareStatement("INSERT INTO shop (code, name) VALUES (?, 'x')")) {
						for (String code : new String[] {code(ROWS + 2), bad(ROWS + 3)}) {
							insert.setString(1, code);
							insert.addBatch();
						}
						insert.executeBatch();
					}
				}));
			for (ServerErrorMessage error : errors) {
				same("22P02", error.getSQLState());
				if (error.getDetail() == null || error.getHint() == null)
					throw new AssertionError("no DETAIL or no HINT: " + error);
			}
		});
	}

	static void plans(Connection db) throws Exception {
		for (String where : new String[] {"code = ?", "code IN (?, ?)", "code = ANY (?)", "code > ? AND code < ?"})
			check("uses the index: " + where, () -> {
				String plan = String.join("\n", where.contains("ANY")
					? ask(db, "EXPLAIN SELECT name FROM shop WHERE " + where, db.createArrayOf("varchar", new String[] {code(7), code(9)}))
					: where.indexOf('?') == where.lastIndexOf('?')
					? ask(db, "EXPLAIN SELECT name FROM shop WHERE " + where, code(7))
					: ask(db, "EXPLAIN SELECT name FROM shop WHERE " + where, code(7), code(8)));
				if (!plan.contains("shop_pkey") || plan.contains("Seq Scan"))
					throw new AssertionError(plan);
			});
		check("uses the index: a generic plan too", () -> {
			try (Statement statement = db.createStatement()) {
				statement.execute("SET plan_cache_mode = force_generic_plan");
				statement.execute("PREPARE by_code (varchar) AS SELECT name FROM shop WHERE code = $1");
				ResultSet result = statement.executeQuery("EXPLAIN EXECUTE by_code ('" + code(7) + "')");
				StringBuilder plan = new StringBuilder();
				while (result.next())
					plan.append(result.getString(1)).append('\n');
				if (!plan.toString().contains("shop_pkey") || !plan.toString().contains("$1"))
					throw new AssertionError(plan);
			}
		});
		check("the server did keep the statement of eight executions", () -> {
			try (PreparedStatement query = db.prepareStatement("SELECT name FROM shop WHERE code = ?")) {
				for (int i = 0; i < 8; i++) {
					query.setString(1, code(i));
					query.executeQuery().close();
				}
				same(List.of("1"), ask(db, "SELECT count(*) FROM pg_prepared_statements WHERE statement = ? AND NOT from_sql",
					"SELECT name FROM shop WHERE code = $1"));
			}
		});
	}

	static void labels(Connection db) throws Exception {
		check("a column's comment arrives as REMARKS", () -> {
			ResultSet columns = db.getMetaData().getColumns(null, null, "shop", "code");
			same(true, columns.next());
			same("统一社会信用代码", columns.getString("REMARKS"));
		});
	}

	public static void main(String[] args) throws Exception {
		String url = args[0];
		mode = "setup";
		for (String option : new String[] {"", "prepareThreshold=1", "prepareThreshold=-1", "preferQueryMode=simple", "stringtype=unspecified", "reWriteBatchedInserts=true"}) {
			mode = option.isEmpty() ? "as it comes" : option;
			try (Connection db = DriverManager.getConnection(url + "&" + option); Statement statement = db.createStatement()) {
				statement.execute("DROP TABLE IF EXISTS shop");
				statement.execute("CREATE TABLE shop (code credit.credit_code PRIMARY KEY, name text NOT NULL, parent credit.credit_code)");
				statement.execute("COMMENT ON COLUMN shop.code IS '统一社会信用代码'");
				try (PreparedStatement insert = db.prepareStatement("INSERT INTO shop (code, name) VALUES (?, ?)")) {
					for (int i = 0; i < ROWS; i++) {
						insert.setString(1, code(i));
						insert.setString(2, String.valueOf(i));
						insert.addBatch();
					}
					insert.executeBatch();
				}
				statement.execute("ANALYZE shop");
				statements(db);
				if (option.isEmpty()) {
					plans(db);
					labels(db);
				}
			}
		}
		System.exit(failures == 0 ? 0 : 1);
	}
}
