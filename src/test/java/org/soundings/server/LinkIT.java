package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ADR 98: whoever lost the only administrator's password gets in from the server's machine. */
class LinkIT {
  private static final String NAME = "lost@example.org";
  private static final String NEW = "lanterns over quiet water";

  private final ServerProcess server = TestServer.get();

  private Launched link(String name) throws Exception {
    return Launched.run("link", name, "--data", server.data.toString());
  }

  private List<Path> leftOver() throws Exception {
    try (Stream<Path> all = Files.list(server.data)) {
      return all.filter(path -> path.getFileName().toString().startsWith(".link")).toList();
    }
  }

  @Test
  void somebodyWithAnAccountChoosesAnotherPasswordByALinkThatTheLogHas() throws Exception {
    TestPeople.invited(NAME, "administrator", "");
    Launched made = link(" LOST@example.org");
    assertEquals(0, made.code(), made.said());
    assertTrue(made.said().matches("http://127\\.0\\.0\\.1:\\d+/desk/welcome/[\\w-]{43}"));
    assertEquals(List.of(), leftOver(), "the secret is in no file");
    Respondent lost = new Respondent(server);
    lost.get(URI.create(made.said()).getPath());
    Respondent.Page page =
        lost.post("/desk/welcome", List.of(Map.entry("shown", "Lo"), Map.entry("password", NEW)));
    assertEquals("/desk", page.address().getPath(), page.html().text());
    assertEquals(200, lost.get("/desk/people").status());
    String log = lost.get("/desk/log/log.csv").response().body();
    assertTrue(log.contains(",./soundings link,MADE_LINK," + NAME + ","), log);
  }

  @Test
  void whereNobodyHasTheAddressOrNoServerRunsThereIsNone(@TempDir Path other) throws Exception {
    Launched nobody = link("nobody@example.org");
    assertEquals(1, nobody.code());
    assertTrue(nobody.said().contains("has an account. No link was made."), nobody.said());
    assertEquals(List.of(), leftOver());
    Files.createDirectories(other.resolve("studies"));
    Launched none = Launched.run("link", NAME, "--data", other.toString());
    assertEquals(1, none.code());
    assertTrue(none.said().contains("No server is running"), none.said());
    assertFalse(Files.exists(other.resolve(".link-wanted")));
  }
}
