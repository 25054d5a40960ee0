package org.soundings.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a command said and did, run in this process.
 *
 * @param exit its exit code
 */
record Soundings(int exit, String out, String err) {
  static Soundings run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int exit = Main.run(texts, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Soundings(exit, out.toString(), err.toString());
  }
}
