package org.soundings.report.figure;

import org.soundings.report.drawing.Lettering;
import org.soundings.report.wording.Basis;
import org.soundings.report.wording.Language;

/** What the figures of one page are called, and of whom they speak. */
record Captions(Basis basis, Anchors anchors) {
  private static final int LONGEST_TITLE = 160;

  String anchor(String id) {
    return anchors.of(id);
  }

  Language language() {
    return basis.language();
  }

  static String title(String wording) {
    return Lettering.shorten(wording, LONGEST_TITLE);
  }
}
