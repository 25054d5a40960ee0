package org.soundings.report.format;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.soundings.report.drawing.Lettering;

/** Templates filled in, and the texts that are in the program. */
final class Rendering {
  private static final TemplateEngine ENGINE = engine();

  private Rendering() {}

  /** What a template makes of what it shows. */
  static String rendered(String template, Object shown) {
    StringOutput html = new StringOutput();
    ENGINE.render(template, shown, html);
    return Lettering.legible(html.toString());
  }

  /**
   * An engine finds its templates with the loader of the thread that makes it: a pool's thread has
   * another.
   */
  private static TemplateEngine engine() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Rendering.class.getClassLoader());
    try {
      return TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "org.soundings.templates");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** A text that is in the program. */
  static String resource(String name) {
    try (InputStream in = Rendering.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
