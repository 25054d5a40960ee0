package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.soundings.store.answer.HandedIn;

/**
 * Issue 16: odd requests by seed, for half of {@code -Dsoundings.seconds=60}, beginning at {@code
 * -Dsoundings.odd.seed=1}. Whatever fails names its seed. {@code OddFilesTest} has the other half.
 */
class OddRequestsIT {
  private static final int TIMEOUT = 30_000;
  private static final int MOST_SHOWN = 10;
  private static final int MOST_BYTES_SHOWN = 2_000;
  private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3})");
  private static final Pattern MARK = Pattern.compile(OddRequests.MARK + "\\d+x");

  private final ServerProcess server = ServerProcess.start(ServerProcess.folder(), Map.of());
  private final Set<String> kept = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final List<String> faults = new ArrayList<>();

  @Test
  void oddRequestsAreRefusedInOurWordsAndNothingOfThemIsHalfKeptOrLogged() throws Exception {
    long first = Long.getLong("soundings.odd.seed", 1);
    long until = System.nanoTime() + Long.getLong("soundings.seconds", 60) * 500_000_000L;
    long seed = first;
    for (; System.nanoTime() < until && faults.size() < MOST_SHOWN; seed++) {
      String mark = OddRequests.MARK + seed + "x";
      byte[] request = new OddRequests(seed, server.key()).next(mark);
      String answer = answered(request);
      Optional<String> fault = fault(answer);
      if (fault.isPresent()) {
        faults.add(mark + " " + fault.get() + ":\n" + shown(request) + "\n" + answer);
      } else {
        count(answer, mark);
      }
    }
    assertEquals(List.of(), faults);
    String said = server.output();
    assertFalse(said.contains(OddRequests.MARK), said);
    assertEquals(143, server.stop());
    try (Connection rows = server.rows()) {
      checkKept(rows);
    }
    System.out.printf(
        "%d odd requests, %d kept, %d refused%n", seed - first, kept.size(), refused.size());
  }

  private static String shown(byte[] request) {
    String text = new String(request, StandardCharsets.UTF_8);
    return text.length() > MOST_BYTES_SHOWN ? text.substring(0, MOST_BYTES_SHOWN) + " ..." : text;
  }

  private String answered(byte[] request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port)) {
      socket.setSoTimeout(TIMEOUT);
      try {
        socket.getOutputStream().write(request);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (SocketException closedBeforeAllWasSent) {
        return "";
      }
    }
  }

  private static Optional<String> fault(String answer) {
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    Matcher status = STATUS.matcher(answer);
    if (!status.find()) {
      return Optional.of("has no status line");
    }
    int code = Integer.parseInt(status.group(1));
    if (code >= 500 && code != 503) {
      return Optional.of("is a fault of the server's");
    }
    String lower = answer.toLowerCase(Locale.ROOT);
    return Stream.of("exception", "\tat ", "payara", "grizzly", "jersey 3")
        .filter(lower::contains)
        .map(told -> "tells of " + told.strip())
        .findFirst();
  }

  private void count(String answer, String mark) {
    Matcher status = STATUS.matcher(answer);
    if (status.find()) {
      if (status.group(1).equals("201")) {
        kept.add(mark);
      } else if (status.group(1).charAt(0) > '3') {
        refused.add(mark);
      }
    }
  }

  /** Nothing is there twice, and nothing that was refused. */
  private void checkKept(Connection rows) throws SQLException {
    Map<String, Integer> stored = new HashMap<>();
    for (String answers : new HandedIn(rows, server.data).answers()) {
      MARK.matcher(answers)
          .results()
          .map(MatchResult::group)
          .distinct()
          .forEach(mark -> stored.merge(mark, 1, Integer::sum));
    }
    stored.forEach((mark, times) -> assertEquals(1, times, mark));
    Set<String> half = new HashSet<>(stored.keySet());
    half.retainAll(refused);
    assertEquals(Set.of(), half, "refused and kept");
    assertTrue(stored.size() > 10 && kept.size() > 10, kept + " " + stored);
  }
}
