package org.soundings.account;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.soundings.exchange.Defused;

/**
 * What people who run studies did, never who answered. Nothing here changes or deletes an entry;
 * each holds the hash of the one before, so that whoever has an export sees whether an earlier one
 * was changed or taken out.
 */
@ApplicationScoped
public class AuditLog {
  private final AccountDatabase database;
  private final Clock clock;

  @Inject
  AuditLog(AccountDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Adds an entry; on the disk when it returns.
   *
   * @param about whom or what; never an answer, never a respondent
   */
  public void add(Person who, Act act, String about) {
    database.write(
        connection -> {
          new LogRows(connection).add(clock.instant(), who.name(), act, about);
          return act;
        });
  }

  /** All of it, the first first. */
  public List<LogEntry> all() {
    return database.read(connection -> new LogRows(connection).all());
  }

  /** The last so many, the newest first. */
  public List<LogEntry> last(int count) {
    return database.read(connection -> new LogRows(connection).last(count));
  }

  /** Whether every entry follows from the one before, and none is missing at the end. */
  public boolean isWhole() {
    return database.read(
        connection -> {
          LogRows rows = new LogRows(connection);
          LogRows.Head head = rows.head();
          return whole(rows.all(), head);
        });
  }

  /** Entries that came after the head was read follow it. */
  private static boolean whole(List<LogEntry> entries, LogRows.Head head) {
    String before = "";
    long number = 0;
    for (LogEntry entry : entries) {
      number++;
      boolean follows = entry.number() == number && entry.hash().equals(entry.hashAfter(before));
      if (!follows || number == head.number() && !entry.hash().equals(head.hash())) {
        return false;
      }
      before = entry.hash();
    }
    return number >= head.number();
  }

  /** All of it as CSV, with a header; a cell that a spreadsheet would run is made harmless. */
  public String csv() {
    StringWriter text = new StringWriter();
    try (ICSVWriter csv = new CSVWriterBuilder(text).withLineEnd("\r\n").build()) {
      csv.writeNext(new String[] {"number", "at", "who", "act", "about", "hash"}, false);
      all().forEach(entry -> csv.writeNext(cells(entry), false));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static String[] cells(LogEntry entry) {
    return Stream.of(
            "" + entry.number(),
            entry.at().toString(),
            entry.who(),
            entry.act().name(),
            entry.about(),
            entry.hash())
        .map(Defused::text)
        .toArray(String[]::new);
  }
}
