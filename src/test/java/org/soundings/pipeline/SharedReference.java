package org.soundings.pipeline;

import java.io.IOException;
import org.soundings.exchange.Shared;

/** Reference data that others own. */
final class SharedReference {
  private SharedReference() {}

  /** Columns of a reference file under other names, in the order asked for. */
  static String data(String file, String from, String to) throws IOException {
    return ReferenceRun.columns(Shared.path("reference/data").resolve(file), from, to);
  }
}
