package org.soundings.report.drawing;

import java.util.function.Consumer;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.soundings.report.wording.Language;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;

/** One row of a figure: what it is called, whether it may be shown, and its number. */
public record Row(String label, Cell.Status status, Estimate estimate) {
  static final Collector<CharSequence, ?, String> SENTENCE = Collectors.joining("; ", "", ".");
  private static final int LONGEST_NAME = 60;

  boolean shown() {
    return status == Cell.Status.SHOWN;
  }

  /** Whether there is a number to draw. */
  boolean drawn() {
    return shown() && estimate.isDefined();
  }

  /** Draws the number, or what stands for one that is protected or is not there. */
  void draw(DrawingSheet sheet, Consumer<Estimate> number) {
    if (!shown()) {
      sheet.isProtected();
    } else if (estimate.isDefined()) {
      number.accept(estimate);
    } else {
      sheet.noData();
    }
  }

  /** The number in words, for those who do not see the drawing. */
  String spoken(Language language, String value) {
    String number =
        !shown()
            ? language.say("protected")
            : estimate.isDefined() ? value : language.say("drawing.no-answers");
    return name(label) + ": " + number;
  }

  static String name(String label) {
    return Lettering.shorten(label, LONGEST_NAME);
  }
}
