package org.soundings.assurance.linkage;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A database as anybody who holds it can read it: tables, columns, values, and how rows lie. */
final class Store {
  /** Those of the program that makes the tables; no respondent is in them. */
  private static final String HISTORY = "flyway_schema_history";

  private static final int COMPANY = 10;

  /** What names a wave; everybody may know it. */
  private static final List<String> WAVE = List.of("study", "wave");

  /** A value of so many bytes is not elsewhere by chance. */
  private static final int SHORTEST = 16;

  private final Connection connection;
  private final boolean h2;

  /** A column, and its type of {@link Types}. */
  record Column(String name, int type, boolean counted) {}

  Store(Connection connection) throws SQLException {
    this.connection = connection;
    this.h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
  }

  /**
   * A row that is of one wave, by what is its own.
   *
   * <p>Two rows are the same only if they were read as one.
   */
  static final class Row {
    private final String table;
    private final String study;
    private final String wave;
    private final byte[] value;

    Row(String table, String study, String wave, byte[] value) {
      this.table = table;
      this.study = study;
      this.wave = wave;
      this.value = value;
    }

    String table() {
      return table;
    }

    String wave() {
      return study + "/" + wave;
    }

    byte[] value() {
      return value;
    }

    /** Whether it is of a table and of the wave that a file of a key is named after. */
    boolean isOf(String name, String key) {
      return table.equals(name) && key.startsWith(study + "." + wave + ".");
    }
  }

  /** Every row of every table that is of a wave and has a key which could not be guessed. */
  List<Row> rows() throws SQLException {
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, List<Column>> table : tables().entrySet()) {
      List<String> columns =
          table.getValue().stream().map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
      String key = key(table.getKey());
      if (key != null && !WAVE.contains(key) && columns.containsAll(WAVE)) {
        addRows(rows, table.getKey(), key);
      }
    }
    return rows;
  }

  private void addRows(List<Row> rows, String table, String key) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select %s, study, wave from %s".formatted(quoted(key), quoted(table)))) {
      while (found.next()) {
        byte[] value = bytes(found.getObject(1));
        if (value.length >= SHORTEST) {
          String name = table.toLowerCase(Locale.ROOT);
          rows.add(new Row(name, found.getString(2), found.getString(3), value));
        }
      }
    }
  }

  private static byte[] bytes(@Nullable Object value) {
    return switch (value) {
      case UUID uuid ->
          ByteBuffer.allocate(2 * Long.BYTES)
              .putLong(uuid.getMostSignificantBits())
              .putLong(uuid.getLeastSignificantBits())
              .array();
      case String text -> text.getBytes(StandardCharsets.UTF_8);
      case null, default -> new byte[0];
    };
  }

  /** Its tables with their columns. */
  Map<String, List<Column>> tables() throws SQLException {
    DatabaseMetaData about = connection.getMetaData();
    Map<String, List<Column>> tables = new LinkedHashMap<>();
    try (ResultSet columns =
        about.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
      while (columns.next()) {
        String table = columns.getString("TABLE_NAME");
        if (!table.equalsIgnoreCase(HISTORY)) {
          tables
              .computeIfAbsent(table, any -> new ArrayList<>())
              .add(
                  new Column(
                      columns.getString("COLUMN_NAME"),
                      columns.getInt("DATA_TYPE"),
                      "YES".equals(columns.getString("IS_AUTOINCREMENT"))));
        }
      }
    }
    return tables;
  }

  /** Every value of a table that is there, as text; bytes as hexadecimal digits and as letters. */
  void values(String table, BiConsumer<String, String> taker) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from " + quoted(table))) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int c = 1; c <= columns; c++) {
          String name = rows.getMetaData().getColumnName(c);
          for (String text : texts(rows.getObject(c))) {
            taker.accept(name, text);
          }
        }
      }
    }
  }

  private static List<String> texts(@Nullable Object value) throws SQLException {
    return switch (value) {
      case null -> List.of();
      case byte[] bytes ->
          List.of(HexFormat.of().formatHex(bytes), new String(bytes, StandardCharsets.ISO_8859_1));
      case Clob text -> List.of(whole(text));
      default -> List.of(value.toString());
    };
  }

  private static String whole(Clob clob) throws SQLException {
    try (Reader reader = clob.getCharacterStream()) {
      StringBuilder text = new StringBuilder();
      char[] some = new char[8192];
      for (int n = reader.read(some); n >= 0; n = reader.read(some)) {
        text.append(some, 0, n);
      }
      return text.toString();
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }

  /**
   * Whether it shows who of a table's rows came first. H2 keeps rows in the order of their key
   * where that is a number, else as they were written, which for responses is an order drawn at
   * random. PostgreSQL marks each with the transaction that wrote it: a wave's rows were written at
   * once, or at least {@value #COMPANY} at a time.
   */
  boolean isInOrderOfComing(String table) throws SQLException {
    return h2
        ? !table.equalsIgnoreCase("response") && !isInOrderOfKeys(table)
        : isWrittenInTurn(table);
  }

  private boolean isInOrderOfKeys(String table) throws SQLException {
    String key = key(table);
    if (key == null) {
      return false;
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select count(*) from (select %s as own, lag(%s) over (order by _rowid_) as before from %s) as pairs where own < before"
                    .formatted(quoted(key), quoted(key), quoted(table)))) {
      rows.next();
      return rows.getLong(1) == 0;
    }
  }

  private boolean isWrittenInTurn(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select 1 from (select study, wave, count(*) as company from %s group by study, wave, xmin::text) as writers group by study, wave having count(*) > 1 and min(company) < %d"
                    .formatted(quoted(table), COMPANY))) {
      return rows.next();
    }
  }

  /** The first column of a table's primary key; null where it has none. */
  private @Nullable String key(String table) throws SQLException {
    try (ResultSet keys =
        connection
            .getMetaData()
            .getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
      return keys.next() ? keys.getString("COLUMN_NAME") : null;
    }
  }

  private String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
