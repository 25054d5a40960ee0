package org.soundings.form;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The HTML templates, compiled with the rest. */
public final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.soundings.templates");

  private Templates() {}

  /**
   * @param name the file below {@code src/main/jte}, without its ending
   * @param page what it shows
   */
  public static String render(String name, Object page) {
    StringOutput html = new StringOutput();
    ENGINE.render(name + ".jte", page, html);
    return html.toString();
  }
}
