package org.soundings.desk.page;

import java.util.regex.Pattern;

/** A page of the form as it is looked at: it says that it is a preview, and has no script. */
public final class PreviewHtml {
  private static final Pattern SCRIPT = Pattern.compile("<script [^>]*></script>");
  private static final String MAIN = "<main id=\"main\">";

  private PreviewHtml() {}

  /**
   * @param form what respondents would get
   * @param words in which it is said that this is a preview
   */
  public static String of(String form, DeskWords words) {
    String mark =
        "<p class=\"summary\" lang=\"%s\">%s</p>"
            .formatted(words.language(), words.text("editor.view.mark"));
    return SCRIPT.matcher(form).replaceFirst("").replace(MAIN, MAIN + mark);
  }
}
