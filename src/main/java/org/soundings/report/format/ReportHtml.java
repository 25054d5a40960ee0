package org.soundings.report.format;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The report as one page that needs nothing else: no script, no font, no request.
 *
 * @param at where the report's other files are, or null where there are none
 */
record ReportHtml(@Nullable String at) implements Format {
  @Override
  public String fileName() {
    return "report.html";
  }

  @Override
  public byte[] write(Edition edition) {
    return html(edition.page().at(at)).getBytes(StandardCharsets.UTF_8);
  }

  static String html(ReportPage page) {
    return Rendering.rendered("report/page.jte", page);
  }
}
