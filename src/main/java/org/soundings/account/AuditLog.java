package org.soundings.account;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.soundings.exchange.Defused;
import org.soundings.questionnaire.Refused;

/**
 * What people who run studies did, never who answered. Nothing here changes or deletes an entry;
 * each holds the hash of the one before, so that whoever has an export sees whether an earlier one
 * was changed or taken out.
 */
@ApplicationScoped
public class AuditLog {
  private static final int AT_ONCE = 1_000;

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

  /** Adds that something was refused, by the code of the first problem. */
  public void refused(Person who, Refused refused, String about) {
    add(who, Act.REFUSED, refused.problems().getFirst().code() + " " + about);
  }

  /**
   * Goes through all of it, the first first; in the memory is a part at a time.
   *
   * @param step what is done with each, until it says false
   */
  void each(Predicate<LogEntry> step) {
    each(0, step);
  }

  private void each(long from, Predicate<LogEntry> step) {
    long after = from;
    boolean more = true;
    while (more) {
      long last = after;
      List<LogEntry> part =
          database.read(connection -> new LogRows(connection).after(last, AT_ONCE));
      more = part.stream().allMatch(step) && part.size() == AT_ONCE;
      after = part.isEmpty() ? after : part.getLast().number();
    }
  }

  /** The last so many, the newest first. */
  public List<LogEntry> last(int count) {
    return database.read(connection -> new LogRows(connection).last(count));
  }

  /** Whether every entry follows from the one before, and none is missing at the end. */
  public boolean isWhole() {
    return isWhole(Integer.MAX_VALUE);
  }

  /** The same of the last so many. */
  public boolean isWhole(int count) {
    LogRows.Head head = database.read(connection -> new LogRows(connection).head());
    long from = Math.max(0, head.number() - count);
    Chain chain = new Chain(head, from);
    each(Math.max(0, from - 1), chain::takes);
    return chain.isWhole();
  }

  /**
   * What was looked at, from the entry on that the first looked at follows; entries that came after
   * the head was read follow it.
   */
  private static final class Chain {
    private final LogRows.Head head;
    private final long first;
    private String before = "";
    private long number;
    private boolean follows = true;

    Chain(LogRows.Head head, long first) {
      this.head = head;
      this.first = first;
      this.number = Math.max(0, first - 1);
    }

    boolean takes(LogEntry entry) {
      number++;
      follows =
          entry.number() == number
              && (number == first || entry.hash().equals(entry.hashAfter(before)))
              && (number != head.number() || entry.hash().equals(head.hash()));
      before = entry.hash();
      return follows;
    }

    boolean isWhole() {
      return follows && number >= head.number();
    }
  }

  /**
   * Writes all of it as CSV, with a header; a cell that a spreadsheet would run is made harmless.
   *
   * @throws UncheckedIOException where it cannot be written
   */
  public void write(Writer to) {
    try (ICSVWriter csv = new CSVWriterBuilder(to).withLineEnd("\r\n").build()) {
      csv.writeNext(new String[] {"number", "at", "who", "act", "about", "hash"}, false);
      each(
          entry -> {
            csv.writeNext(cells(entry), false);
            return !csv.checkError();
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
