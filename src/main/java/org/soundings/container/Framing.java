package org.soundings.container;

import java.util.List;
import java.util.stream.StreamSupport;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * What a request says of where it ends and whom it is for. Plain is what every server on its way
 * reads alike (RFC 9112, 3.2 and 6.1): one host, and a length or the one coding that says its own.
 */
record Framing(List<String> hosts, boolean hasLength, List<String> codings, boolean hasLineEnds) {
  private static final String CHUNKED = "chunked";

  static Framing of(HttpRequestPacket request, RequestHead head) {
    MimeHeaders headers = request.getHeaders();
    return new Framing(
        all(headers, Header.Host),
        !head.isWithoutLength(),
        all(headers, Header.TransferEncoding),
        hasLineEnds(headers));
  }

  /** Whatever else is in a header that nobody asks for does no harm. */
  private static boolean hasLineEnds(MimeHeaders headers) {
    for (int i = 0; i < headers.size(); i++) {
      String value = headers.getValue(i).toString();
      if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0 || value.indexOf(0) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static List<String> all(MimeHeaders headers, Header name) {
    return StreamSupport.stream(headers.values(name).spliterator(), false).toList();
  }

  boolean isPlain() {
    if (hosts.size() > 1 || hasLineEnds) {
      return false;
    }
    return codings.isEmpty()
        || !hasLength
            && codings.size() == 1
            && codings.getFirst().replaceAll("[ \t]", "").equalsIgnoreCase(CHUNKED);
  }
}
