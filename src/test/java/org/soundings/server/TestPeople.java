package org.soundings.server;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The people of the one server of the tests: its administrator, made from the printed link. */
final class TestPeople {
  static final String NAME = "ana@example.org";
  static final String PASSWORD = "tulip harbour seven kites";

  private static final Pattern LINK =
      Pattern.compile("administrator yet\\. .*?(/desk/welcome/[\\w-]{43})");

  private static final class Held {
    private static final Respondent FIRST = first(TestServer.get());
  }

  private TestPeople() {}

  /** A new browser, in which the administrator has signed in. */
  static Respondent administrator() {
    return Held.FIRST.cookies.isEmpty()
        ? new Respondent(TestServer.get())
        : signedIn(NAME, PASSWORD);
  }

  static Respondent signedIn(String name, String password) {
    Respondent person = new Respondent(TestServer.get());
    person.post("/desk/sign-in", typed(name, password));
    return person;
  }

  /** Somebody more, invited by the administrator, with {@link #PASSWORD}. */
  static Respondent invited(String name, String role, String study) {
    Respondent.Page page =
        administrator()
            .post(
                "/desk/people",
                List.of(
                    Map.entry("name", name),
                    Map.entry("role", role),
                    Map.entry("study", study),
                    Map.entry("password", PASSWORD)));
    var secret = page.html().selectFirst(".secret");
    if (secret == null) {
      throw new AssertionError(page.status() + " " + page.html().text());
    }
    Respondent person = new Respondent(TestServer.get());
    person.get(java.net.URI.create(secret.text()).getPath());
    person.post(
        "/desk/welcome", List.of(Map.entry("shown", name), Map.entry("password", PASSWORD)));
    return person;
  }

  static List<Map.Entry<String, String>> typed(String name, String password) {
    return List.of(Map.entry("name", name), Map.entry("password", password));
  }

  /** The address that a server without an administrator has printed. */
  static String link(ServerProcess server) {
    Matcher found = LINK.matcher(server.output());
    if (!found.find()) {
      throw new AssertionError(server.output());
    }
    return found.group(1);
  }

  /** Whoever opens it chooses a password, and is signed in. */
  static Respondent first(ServerProcess server) {
    Respondent person = new Respondent(server);
    person.get(link(server));
    Respondent.Page page =
        person.post(
            "/desk/welcome",
            List.of(
                Map.entry("name", NAME),
                Map.entry("shown", "Ana Ruiz"),
                Map.entry("password", PASSWORD)));
    if (page.status() != 200) {
      throw new AssertionError(page.status() + " " + page.html().text());
    }
    return person;
  }

  static String header(HttpResponse<String> response, String name) {
    return String.join("\n", response.headers().allValues(name));
  }
}
