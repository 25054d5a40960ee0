package org.soundings.report.figure;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.LikertBoxes;

/**
 * Statements on one scale as bars that part at its middle: the two lowest categories to the left,
 * the two highest to the right, what lies between apart. The two together stand at each end, their
 * interval under it.
 */
public final class AgreementChart {
  private static final double NET = 13;
  private static final double GAP = 3;
  private static final double MIDDLE_VALUE = 10;
  private static final double HIDDEN = 4;
  private static final double BELOW = 6;
  private static final double ROOM_FOR_TEXT = 8;
  private static final double ROOM_FOR_WIDE_TEXT = 4.5;

  private final List<Statement> statements;
  private final Sheet sheet = new Sheet();
  private final double unit;
  private final double zero;
  private final double apart;

  /**
   * One statement; every list from the lowest category to the highest.
   *
   * @param boxes null where a category is hidden
   */
  public record Statement(
      String label,
      List<Row> bottom,
      List<Row> middle,
      List<Row> top,
      @Nullable LikertBoxes boxes) {}

  private AgreementChart(List<Statement> statements) {
    this.statements = statements;
    double left = statements.stream().mapToDouble(s -> extent(s.bottom)).max().orElse(0);
    double right = statements.stream().mapToDouble(s -> extent(s.top)).max().orElse(0);
    double between = statements.stream().mapToDouble(s -> extent(s.middle)).max().orElse(0);
    double room = 100 - 2 * NET - GAP - MIDDLE_VALUE;
    this.unit = room / Math.max(0.01, left + right + between);
    this.zero = NET + left * unit;
    this.apart = zero + right * unit + NET + GAP;
  }

  private static double extent(List<Row> rows) {
    return rows.stream().mapToDouble(row -> row.drawn() ? row.estimate().value() : 0.05).sum();
  }

  public static Drawing of(String id, String title, List<Statement> statements) {
    return new AgreementChart(statements).drawing(id, title);
  }

  private Drawing drawing(String id, String title) {
    for (Statement statement : statements) {
      sheet.label(statement.label);
      if (statement.boxes != null && statement.boxes.n() == 0) {
        sheet.noData();
      } else {
        bar(statement);
      }
      sheet.skip(BELOW);
      sheet.endRow();
    }
    return sheet.drawing(id, title, describe());
  }

  private void bar(Statement statement) {
    double left = zero;
    for (int i = statement.bottom.size() - 1; i >= 0; i--) {
      double width = width(statement.bottom.get(i));
      left -= width;
      segment(statement.bottom.get(i), left, width, "low-" + (statement.bottom.size() - i));
    }
    double right = zero;
    for (int i = 0; i < statement.top.size(); i++) {
      double width = width(statement.top.get(i));
      segment(statement.top.get(i), right, width, "high-" + (i + 1));
      right += width;
    }
    double x = apart;
    for (Row row : statement.middle) {
      double width = width(row);
      segment(row, x, width, "middle");
      x += width;
    }
    sheet.add(new Mark.Line(zero, sheet.top() - 3, zero, sheet.top() + Sheet.ROW + 3, "middle"));
    if (statement.boxes != null) {
      nets(statement.boxes, left, right);
    }
  }

  private double width(Row row) {
    return row.drawn() ? row.estimate().value() * unit : row.shown() ? 0 : HIDDEN;
  }

  private void segment(Row row, double x, double width, String tone) {
    if (width == 0) {
      return;
    }
    sheet.add(new Mark.Bar(x, width, sheet.top(), Sheet.ROW, row.shown() ? tone : "protected"));
    if (row.shown() && width >= ROOM_FOR_WIDE_TEXT) {
      String wide = width < ROOM_FOR_TEXT ? " wide" : "";
      String text = Numbers.share(row.estimate().value(), row.estimate().n());
      sheet.add(
          new Mark.Text(
              x + width / 2, 0, sheet.middle() + 5, Mark.Anchor.MIDDLE, "on-" + tone + wide, text));
    }
  }

  private void nets(LikertBoxes boxes, double left, double right) {
    double text = sheet.middle() + 5;
    String bottom = Numbers.percent(boxes.bottom());
    sheet.add(new Mark.Text(left, -6, text, Mark.Anchor.END, "value", bottom));
    String top = Numbers.percent(boxes.top());
    sheet.add(new Mark.Text(right, 6, text, Mark.Anchor.START, "value", top));
    double under = sheet.top() + Sheet.ROW + BELOW;
    interval(boxes.bottom(), -unit, under);
    interval(boxes.top(), unit, under);
  }

  private void interval(Estimate e, double scale, double at) {
    if (!Double.isNaN(e.low())) {
      sheet.whisker(zero + scale * e.low(), zero + scale * e.high(), at);
    }
  }

  private String describe() {
    return statements.stream()
        .map(
            s ->
                Lettering.shorten(s.label, 60)
                    + (s.boxes == null
                        ? ": some numbers protected"
                        : ": two highest "
                            + Numbers.percent(s.boxes.top())
                            + ", between "
                            + Numbers.percent(s.boxes.middle())
                            + ", two lowest "
                            + Numbers.percent(s.boxes.bottom())))
        .collect(Collectors.joining("; ", "", "."));
  }
}
