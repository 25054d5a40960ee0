package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundings.OurClasses;
import org.soundings.account.Grant;
import org.soundings.account.Person;
import org.soundings.account.Right;
import org.soundings.account.Role;
import org.soundings.desk.Needs;

/**
 * Every route of the desk, as its classes declare them, by every role, in one's own study and in
 * another, and signed out.
 */
class DeskRoutesIT {
  private static final String OWN = "short";
  private static final String FOREIGN = "everything";

  /** Where nobody has to be signed in. */
  private static final Set<String> OPEN =
      Set.of(
          "GET /desk/sign-in",
          "POST /desk/sign-in",
          "POST /desk/sign-in/passkey",
          "GET /desk/sign-in/provider",
          "GET /desk/sign-in/provider/back",
          "POST /desk/sign-out",
          "POST /desk/language",
          "GET /desk/signed-out",
          "GET /desk/welcome",
          "POST /desk/welcome",
          "GET /desk/welcome/{secret: [A-Za-z0-9_-]{43}}");

  private record Route(String method, String path, Right needs) {
    String in(String study) {
      return path.replace("{study}", study)
          .replace("{wave}", "first")
          .replace("{file: .+}", "report.html")
          .replaceAll("\\{id: [^/]*\\}\\}?", "A".repeat(22));
    }

    boolean ofStudy() {
      return path.contains("{study}");
    }
  }

  private final ServerProcess server = TestServer.get();

  private static List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    Set<String> open = new TreeSet<>();
    for (JavaClass ours : OurClasses.ALL) {
      if (ours.getPackageName().equals("org.soundings.desk") && ours.isAnnotatedWith(Path.class)) {
        Class<?> resource = ours.reflect();
        for (Method method : resource.getDeclaredMethods()) {
          route(resource, method, routes, open);
        }
      }
    }
    assertEquals(new TreeSet<>(OPEN), open);
    return routes;
  }

  private static void route(
      Class<?> resource, Method method, List<Route> routes, Set<String> open) {
    boolean post = method.isAnnotationPresent(POST.class);
    if (!post && !method.isAnnotationPresent(GET.class)) {
      return;
    }
    Path below = method.getAnnotation(Path.class);
    String path =
        resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
    Needs own = method.getAnnotation(Needs.class);
    Needs needs = own == null ? resource.getAnnotation(Needs.class) : own;
    if (needs == null) {
      open.add((post ? "POST " : "GET ") + path);
    } else {
      routes.add(new Route(post ? "POST" : "GET", path, needs.value()));
    }
  }

  private int status(Respondent person, Route route, String study) {
    HttpRequest.Builder request =
        route.method().equals("GET")
            ? person.request(server.uri(route.in(study))).GET()
            : person.form(server.uri(route.in(study)), "");
    return person.send(request).statusCode();
  }

  @Test
  void signedOutNoneOfThemSaysAnything() {
    Respondent stranger = new Respondent(server);
    stranger.cookies.put("soundings-desk", "A".repeat(43));
    for (Route route : routes()) {
      assertEquals(303, status(stranger, route, OWN), route.toString());
    }
    assertTrue(routes().size() > 12, routes().toString());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void eachRoleMayWhatItMayInItsOwnStudyAndNothingInAnother(Role role) {
    boolean everywhere = role == Role.ADMINISTRATOR;
    Grant grant = everywhere ? Grant.ADMINISTRATOR : new Grant(role, OWN);
    Person model = new Person("", "", "", true, List.of(grant));
    Respondent person =
        everywhere
            ? TestPeople.administrator()
            : TestPeople.invited(
                "routes-" + role.name().toLowerCase(Locale.ROOT) + "@example.org",
                role.name().toLowerCase(Locale.ROOT),
                OWN);
    for (Route route : routes()) {
      if (route.path().endsWith("sign-out-everywhere")) {
        continue;
      }
      for (String study : List.of(OWN, FOREIGN)) {
        boolean may =
            model.may(route.needs(), route.ofStudy() ? study : "")
                && (!route.ofStudy() || model.may(Right.SEE, study));
        int status = status(person, route, study);
        boolean unknownPerson = route.path().contains("{id") && status == 404;
        assertEquals(
            may,
            status != 403 && (status != 404 || unknownPerson && may),
            role + " " + route + " in " + study + ": " + status);
        assertTrue(status < 500, route + ": " + status);
      }
    }
  }
}
