package org.soundings.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.engine.DbObject;
import org.h2.engine.MetaRecord;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.Row;

/**
 * What is defined in an H2 file, read without opening it as a database: that alone would run what a
 * stranger has put into it.
 */
final class H2Definitions {
  private static final String DEFINITIONS = "table.0";

  /** Kinds of definitions that the tables of Soundings are made of. */
  private static final Set<Integer> OURS =
      Set.of(
          DbObject.TABLE_OR_VIEW,
          DbObject.INDEX,
          DbObject.USER,
          DbObject.CONSTRAINT,
          DbObject.SETTING,
          DbObject.SEQUENCE);

  private static final Pattern TABLE =
      Pattern.compile("CREATE (CACHED )?TABLE \"\\w+\"\\.\"\\w+\"\\(.*\\)", Pattern.DOTALL);

  private static final Pattern STRING = Pattern.compile("'[^']*'");
  private static final Pattern CALLED = Pattern.compile("([A-Za-z_]\\w*|\"[^\"]+\")\\s*\\(");

  /** What may stand before a bracket in a table, an index or a constraint. */
  private static final Set<String> BEFORE_BRACKETS =
      Set.of(
          "VARYING",
          "CHARACTER",
          "BINARY",
          "VARCHAR",
          "OBJECT",
          "KEY",
          "UNIQUE",
          "TIMESTAMP",
          "CHECK",
          "NUMERIC",
          "DECIMAL",
          "NULLS",
          "INDEX",
          "REFERENCES",
          "DISTINCT",
          "TIME");

  private static final Pattern SETTING =
      Pattern.compile(
          "SET (CREATE_BUILD|MODE|WRITE_DELAY|RETENTION_TIME|TRACE_LEVEL_FILE|DEFAULT_NULL_ORDERING"
              + "|DB_CLOSE_DELAY|CACHE_SIZE|DEFAULT_LOCK_TIMEOUT) '?\\w+'?");

  private H2Definitions() {}

  /**
   * @throws Unsafe where the file is none of H2, or defines what none of ours does: a trigger, an
   *     alias, a linked table, a view, a function in a default
   */
  static void check(Path file) throws Unsafe {
    for (MetaRecord definition : definitions(file)) {
      if (!isOurs(definition)) {
        throw new Unsafe(
            file.getFileName()
                + " defines what Soundings never does: "
                + start(definition.getSQL()));
      }
    }
  }

  private static List<MetaRecord> definitions(Path file) throws Unsafe {
    try (MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
      TransactionStore transactions = new TransactionStore(store, new ValueDataType());
      transactions.init();
      TransactionMap<Long, Row> rows = transactions.begin().openMap(DEFINITIONS);
      List<MetaRecord> found = new ArrayList<>();
      for (Iterator<Long> keys = rows.keyIterator(null); keys.hasNext(); ) {
        found.add(new MetaRecord(rows.get(keys.next())));
      }
      return found;
    } catch (RuntimeException damaged) { // H2 expects its own bytes and fails in many ways
      throw new Unsafe(file.getFileName() + " is no database of Soundings");
    }
  }

  private static boolean isOurs(MetaRecord definition) {
    String sql = definition.getSQL();
    int kind = definition.getObjectType();
    return OURS.contains(kind)
        && switch (kind) {
          case DbObject.SETTING -> SETTING.matcher(sql).matches();
          case DbObject.TABLE_OR_VIEW -> TABLE.matcher(sql).matches() && callsNothing(sql);
          case DbObject.USER, DbObject.SEQUENCE -> sql.startsWith("CREATE ");
          default -> callsNothing(sql);
        };
  }

  private static boolean callsNothing(String sql) {
    Matcher called = CALLED.matcher(STRING.matcher(sql).replaceAll("''"));
    while (called.find()) {
      String name = called.group(1);
      if (!name.startsWith("\"") && !BEFORE_BRACKETS.contains(name)) {
        return false;
      }
    }
    return !sql.contains("GENERATED ALWAYS AS (");
  }

  private static String start(String sql) {
    String line = sql.lines().findFirst().orElse("");
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
