package org.soundings.exchange.infer.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soundings.exchange.Header;
import org.soundings.exchange.infer.column.Programme;
import org.soundings.exchange.infer.doubt.Look;

/**
 * Rows that Qualtrics, Unipark or SoSci Survey calls previews and tests, which are no responses,
 * and those that Qualtrics calls spam or that were not finished, which may be.
 */
final class Previews {
  static final Set<String> TRIED =
      Set.of("Survey Preview", "Survey Test", "1", "2", "9", "17", "Survey Preview Spam");

  /** How SoSci Survey calls interviews that were no respondent's. */
  private static final Set<String> OF_SOSCI = Set.of("pretest", "admin", "debug", "test");

  private static final Set<String> SPAM = Set.of("Spam", "Imported Spam", "8", "12");
  private static final Set<String> UNFINISHED = Set.of("False", "FALSE", "false", "0");

  private final List<Header.Column> columns;
  private final int tests;
  private final Set<String> tried;
  private final int finished;
  private final Map<String, Long> found = new LinkedHashMap<>();
  private long rows;
  private long spam;
  private long unfinished;

  Previews(Header header) {
    this.columns = header.columns();
    boolean qualtrics = at("responseid") >= 0 || at("recordeddate") >= 0;
    int status = qualtrics ? at("status") : -1;
    int channel = qualtrics ? at("distributionchannel") : -1;
    boolean panel = at("dispcode") >= 0 || at("lfdn") >= 0;
    boolean sosci = at("questnnr") >= 0 || at("lastdata") >= 0 && at("case") >= 0;
    int own = panel ? at("tester") : sosci ? at("mode") : -1;
    this.tests = status >= 0 ? status : channel >= 0 ? channel : own;
    this.tried =
        status >= 0
            ? TRIED
            : channel >= 0 ? Set.of("preview", "test") : panel ? Set.of("1") : OF_SOSCI;
    this.finished = qualtrics ? at("finished") : -1;
  }

  /** The column of a name or wording, or -1. */
  private int at(String name) {
    for (int c = 0; c < columns.size(); c++) {
      if (Programme.bare(columns.get(c).name()).equals(name)
          || Programme.bare(columns.get(c).wording()).equals(name)) {
        return c;
      }
    }
    return -1;
  }

  void take(String[] cells) {
    rows++;
    String says = cell(cells, tests);
    if (tried.contains(says)) {
      found.merge(says, 1L, Long::sum);
    } else if (tried.equals(TRIED) && SPAM.contains(says)) {
      spam++;
    } else if (UNFINISHED.contains(cell(cells, finished))) {
      unfinished++;
    }
  }

  private static String cell(String[] cells, int at) {
    return at >= 0 && at < cells.length ? Header.clean(cells[at]) : "";
  }

  /** Where previews are told from responses. */
  int column() {
    return tests;
  }

  /** What that column says of them; nothing where there are no other rows. */
  List<String> texts() {
    return trials() < rows ? List.copyOf(found.keySet()) : List.of();
  }

  private long trials() {
    return found.values().stream().mapToLong(Long::longValue).sum();
  }

  List<Look> looks() {
    List<Look> looks = new ArrayList<>();
    long trials = trials();
    if (trials > 0 && trials == rows) {
      looks.add(
          new Look(
              Look.Doubt.EVEN,
              columns.get(tests).name(),
              "Every row is a preview or a test; they are counted as responses.",
              ""));
    } else if (trials > 0) {
      looks.add(
          new Look(
              Look.Doubt.SOME,
              columns.get(tests).name(),
              trials
                  + (trials == 1 ? " row is a preview or a test" : " rows are previews or tests")
                  + ": left out.",
              trials == 1
                  ? "If it is a response, delete it under data: leave-out."
                  : "If they are responses, delete them under data: leave-out."));
    }
    if (spam + unfinished > 0) {
      looks.add(
          new Look(
              Look.Doubt.EVEN,
              "",
              counted(spam, "called spam", unfinished, "not finished") + " counted as responses.",
              "To leave them out, list what their "
                  + columns.get(spam > 0 ? tests : finished).name()
                  + (spam > 0 && unfinished > 0 ? " or " + columns.get(finished).name() : "")
                  + " says under data: leave-out."));
    }
    return looks;
  }

  private static String counted(long some, String what, long more, String other) {
    List<String> parts = new ArrayList<>();
    if (some > 0) {
      parts.add(some + " " + what);
    }
    if (more > 0) {
      parts.add(more + " " + other);
    }
    return (some + more == 1 ? "1 row is " : some + more + " rows are ")
        + (parts.size() == 1
            ? parts.getFirst().replaceFirst("^\\d+ ", "")
            : String.join(", ", parts))
        + " and";
  }
}
