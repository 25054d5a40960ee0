package org.soundings.collect;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.HttpHeaders;

/** A page of another site may not hand in or withdraw answers in somebody's name. */
final class Foreign {
  private Foreign() {}

  /**
   * @throws ForbiddenException where the browser says that another site sends this
   */
  static void refuse(HttpHeaders headers) {
    if ("cross-site".equals(headers.getHeaderString("Sec-Fetch-Site"))) {
      throw new ForbiddenException();
    }
  }
}
