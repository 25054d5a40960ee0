package org.soundings.assurance.linkage;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Set;
import java.util.stream.Stream;
import org.soundings.assurance.linkage.Store.Row;

/**
 * What somebody finds who reads the bytes of files instead of asking databases: when each row was
 * written, rows in files where they do not belong, and keys that open what is sealed.
 */
final class FileForensics {
  /** What people said, unsealed. */
  private static final String PLAIN = "response";

  private static final String SEALED = "ballot";
  private static final String INVITATIONS = "invitations.mv.db";

  /** Holds a copy of the responses until they are released. */
  private static final PathMatcher KEY = FileSystems.getDefault().getPathMatcher("glob:**.key");

  private static final String CLOSED = "closed";

  private final Path closed;
  private final List<Row> rows;
  private final Set<Row> invited;
  private final List<String> read = new ArrayList<>();
  private final List<String> inTurn = new ArrayList<>();
  private final List<String> strayed = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();

  private FileForensics(List<Row> invitations, List<Row> answers, Path closed) {
    this.closed = closed;
    this.rows = Stream.concat(invitations.stream(), answers.stream()).toList();
    this.invited = new HashSet<>(invitations);
  }

  /**
   * @param data the data folder
   * @param others folders, files and back-ups to read besides
   */
  static Verdict of(Store invitations, Store answers, Path data, List<Path> others)
      throws SQLException, IOException {
    FileForensics bytes =
        new FileForensics(invitations.rows(), answers.rows(), data.resolve(CLOSED));
    if (Files.isDirectory(data)) {
      bytes.read(data);
    }
    for (Path other : others) {
      bytes.read(other);
    }
    bytes.keys(data);
    return new Verdict(
        List.of(
            new Verdict.Check("answers that were written in the order of people", bytes.inTurn),
            new Verdict.Check(
                "invitations in other files than their own, and answers likewise", bytes.strayed),
            new Verdict.Check("keys that open the sealed answers", bytes.keys)),
        bytes.read);
  }

  private void read(Path place) throws IOException {
    for (ByteSource source : ByteSource.of(place)) {
      Search search = new Search(rows);
      LongSummaryStatistics marks = new LongSummaryStatistics();
      source
          .reader()
          .read(
              written -> {
                search.in(written);
                if (written.mark() != DatedBytes.UNMARKED) {
                  marks.accept(written.mark());
                }
              });
      if (source.kind() != ByteSource.Kind.OTHER) {
        dates(source, search, marks);
      }
      if (source.kind() != ByteSource.Kind.POSTGRES) {
        strays(source.name(), search);
      }
    }
  }

  private void dates(ByteSource source, Search search, LongSummaryStatistics marks) {
    read.add(source.name() + ": " + said(source.kind(), marks));
    for (Dates dates : Dates.of(rows, search.first())) {
      read.add("  " + dates.said());
      if (dates.table().equals(PLAIN) && dates.areInTurn()) {
        inTurn.add(source.name() + ": " + dates.said());
      }
    }
  }

  private static String said(ByteSource.Kind kind, LongSummaryStatistics marks) {
    if (marks.getCount() == 0) {
      return "no dated write";
    }
    return kind == ByteSource.Kind.POSTGRES
        ? "%,d rows or records by transaction".formatted(marks.getCount())
        : "%,d writes, each dated to the millisecond, from %s to %s"
            .formatted(marks.getCount(), time(marks.getMin()), time(marks.getMax()));
  }

  private static Instant time(long milliseconds) {
    return Instant.ofEpochMilli(milliseconds).truncatedTo(ChronoUnit.SECONDS);
  }

  private void strays(String name, Search search) {
    boolean invitations = name.endsWith(INVITATIONS);
    boolean answers = name.endsWith(".mv.db") || Path.of(name).startsWith(closed);
    long strange =
        search.first().keySet().stream()
            .filter(row -> invited.contains(row) ? !invitations : invitations || !answers)
            .count();
    if (strange > 0) {
      strayed.add("%s: %,d".formatted(name, strange));
    }
  }

  /** A key is of the wave that its file is named after, in whichever folder it lies. */
  private void keys(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(KEY::matches).sorted()::iterator) {
        String name = file.getFileName().toString();
        for (String table : List.of(SEALED, PLAIN)) {
          long opened = rows.stream().filter(row -> row.isOf(table, name)).count();
          if (opened > 0) {
            keys.add("%s: %,d rows of %s".formatted(file, opened, table));
          }
        }
      }
    }
  }
}
