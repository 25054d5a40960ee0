package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soundings.exchange.Header;

/**
 * Rows of a Qualtrics file that its column Status calls previews and tests, which are no responses,
 * and those it calls spam or that were not finished, which may be.
 */
final class Previews {
  static final Set<String> TRIED =
      Set.of("Survey Preview", "Survey Test", "1", "2", "9", "17", "Survey Preview Spam");
  private static final Set<String> SPAM = Set.of("Spam", "Imported Spam", "8", "12");
  private static final Set<String> UNFINISHED = Set.of("False", "FALSE", "false", "0");

  private final int status;
  private final int finished;
  private final Map<String, Long> tried = new LinkedHashMap<>();
  private long spam;
  private long unfinished;

  Previews(Header header) {
    List<String> names = header.names();
    boolean qualtrics =
        names.contains("ResponseId")
            || names.contains("Response ID")
            || names.contains("RecordedDate");
    this.status = qualtrics ? names.indexOf("Status") : -1;
    this.finished = qualtrics ? names.indexOf("Finished") : -1;
  }

  void take(String[] cells) {
    String says = cell(cells, status);
    if (TRIED.contains(says)) {
      tried.merge(says, 1L, Long::sum);
    } else if (SPAM.contains(says)) {
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
    return status;
  }

  /** What that column says of them. */
  List<String> texts() {
    return List.copyOf(tried.keySet());
  }

  List<Look> looks() {
    List<Look> looks = new ArrayList<>();
    long trials = tried.values().stream().mapToLong(Long::longValue).sum();
    if (trials > 0) {
      looks.add(
          new Look(
              Look.Doubt.SOME,
              "Status",
              trials
                  + (trials == 1 ? " row is a preview" : " rows are previews")
                  + " or a test: left out.",
              "If they are responses, delete them under data: leave-out."));
    }
    if (spam + unfinished > 0) {
      looks.add(
          new Look(
              Look.Doubt.EVEN,
              "",
              counted(spam, "called spam", unfinished, "not finished") + " counted as responses.",
              "To leave them out, list what their "
                  + (spam > 0 ? "Status" : "Finished")
                  + (spam > 0 && unfinished > 0 ? " or Finished" : "")
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
