package org.soundings.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.soundings.analysis.finding.Finding;
import org.soundings.questionnaire.Category;
import org.soundings.report.drawing.Row;
import org.soundings.report.wording.Language;
import org.soundings.statistics.Estimate;

/**
 * The rows of a bar chart.
 *
 * @param rows those drawn
 * @param left how many are in the table only
 */
record ShareRows(List<Row> rows, int left) {
  private static final int MOST = 20;
  private static final int MOST_ORDERED = 40;

  /**
   * In their own order where they have one, else the largest first; "other" and what stands outside
   * of the order last.
   */
  static ShareRows of(List<Finding.Share> shares, boolean ordered) {
    List<Finding.Share> sorted = new ArrayList<>(shares);
    if (!ordered) {
      sorted.sort(Comparator.comparingDouble(ShareRows::descending));
    }
    sorted.sort(Comparator.comparingInt(share -> place(share.role())));
    int most = ordered ? MOST_ORDERED : MOST;
    return new ShareRows(
        sorted.stream().limit(most).map(ShareRows::row).toList(),
        Math.max(0, sorted.size() - most));
  }

  private static double descending(Finding.Share share) {
    Estimate e = share.estimate();
    return share.cell().shown() && e.isDefined() ? -e.value() : 1;
  }

  private static int place(Category.Role role) {
    return switch (role) {
      case PLAIN -> 0;
      case OTHER -> 1;
      case EXCLUSIVE -> 2;
      case ASIDE -> 3;
    };
  }

  static Row row(Finding.Share share) {
    return new Row(share.label(), share.cell().status(), share.estimate());
  }

  /** What to say of those left out. */
  List<String> remark(Language language) {
    return left == 0
        ? List.of()
        : List.of(
            language.say("rows.left", language.count(rows.size()), language.count(left), left));
  }
}
