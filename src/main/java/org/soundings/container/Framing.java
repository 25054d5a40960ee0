package org.soundings.container;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a request's head says of where the request ends and whom it is for. Plain is what every
 * server on its way reads alike (RFC 9112, 3.2, 5.1 and 6.1): a name and a value in each line, one
 * host, and a length or the one coding that says its own.
 */
record Framing(String line, List<String> headers) {
  private static final String HOST = "([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?";
  private static final Pattern ONE_HOST = Pattern.compile(HOST);
  private static final Pattern LINE =
      Pattern.compile("[!-~]+ ((?i:https?)://" + HOST + ")?/[^\\x00-\\x20]* HTTP/1\\.[01]");
  private static final Pattern HEADER = Pattern.compile("[-!#$%&'*+.^_`|~0-9A-Za-z]+:[^\\r\\n]*");
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,15}");
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  /**
   * What it says.
   *
   * @param head with the ends of its lines and the empty one
   */
  static Framing of(String head) {
    List<String> lines = Arrays.asList(head.split("\r\n"));
    return lines.isEmpty()
        ? new Framing("", List.of())
        : new Framing(lines.getFirst(), lines.subList(1, lines.size()));
  }

  boolean isPlain() {
    return LINE.matcher(line).matches()
        && headers.stream().allMatch(header -> HEADER.matcher(header).matches())
        && isForOneHost()
        && isOneLength()
        && all("Expect").stream().allMatch("100-continue"::equalsIgnoreCase);
  }

  /** Programs from before HTTP/1.1 name none. */
  private boolean isForOneHost() {
    List<String> hosts = all("Host");
    return hosts.isEmpty() && line.endsWith("0")
        || hosts.size() == 1 && ONE_HOST.matcher(hosts.getFirst()).matches();
  }

  private boolean isOneLength() {
    List<String> lengths = all("Content-Length");
    List<String> codings = all("Transfer-Encoding");
    if (lengths.isEmpty() && codings.isEmpty()) {
      return true;
    }
    if (lengths.size() + codings.size() > 1 || !isLength(lengths) && !isChunked(codings)) {
      return false;
    }
    return lengths.contains("0") || WITH_BODY.contains(line.substring(0, line.indexOf(' ')));
  }

  private static boolean isLength(List<String> lengths) {
    return lengths.stream().anyMatch(length -> LENGTH.matcher(length).matches());
  }

  private boolean isChunked(List<String> codings) {
    return line.endsWith("1") && codings.stream().anyMatch("chunked"::equalsIgnoreCase);
  }

  private List<String> all(String name) {
    return headers.stream()
        .filter(header -> header.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(header -> header.substring(name.length() + 1).replaceAll("^[ \t]+|[ \t]+$", ""))
        .toList();
  }

  /** Of one that is plain. */
  RequestBody body() {
    if (!all("Transfer-Encoding").isEmpty()) {
      return RequestBody.inChunks();
    }
    List<String> lengths = all("Content-Length");
    return RequestBody.of(lengths.isEmpty() ? 0 : Long.parseLong(lengths.getFirst()));
  }
}
