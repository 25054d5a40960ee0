package org.soundings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.soundings.OurClasses;
import org.soundings.security.Keyed;
import org.soundings.security.Scope;

/** What a token has to be good for, of every route below /api. */
class ScopesTest {
  private static final List<Class<? extends Annotation>> CHANGES =
      List.of(POST.class, PUT.class, PATCH.class, DELETE.class);

  private static Stream<JavaMethod> routes() {
    return OurClasses.ALL.stream()
        .filter(c -> c.isAnnotatedWith(Path.class))
        .filter(c -> c.getAnnotationOfType(Path.class).value().startsWith("/api"))
        .map(JavaClass::getMethods)
        .flatMap(methods -> methods.stream())
        .filter(m -> m.isAnnotatedWith(GET.class) || CHANGES.stream().anyMatch(m::isAnnotatedWith));
  }

  private static Scope scope(JavaMethod route) {
    return route.isAnnotatedWith(Keyed.class)
        ? route.getAnnotationOfType(Keyed.class).value()
        : route.getOwner().getAnnotationOfType(Keyed.class).value();
  }

  @Test
  void noRouteThatChangesSomethingIsOpenToATokenThatMayOnlyRead() {
    assertTrue(routes().count() > 15, "the routes are found");
    List<String> wrong = new ArrayList<>();
    routes()
        .filter(route -> CHANGES.stream().anyMatch(route::isAnnotatedWith))
        .filter(route -> scope(route) == Scope.READ)
        .forEach(route -> wrong.add(route.getFullName()));
    assertEquals(List.of(), wrong);
  }

  @Test
  void addressesOfTheInvitedAreForWhoeverMayInvite() {
    routes()
        .filter(
            r ->
                List.of("MailResource", "InvitationsResource")
                    .contains(r.getOwner().getSimpleName()))
        .forEach(route -> assertEquals(Scope.INVITE, scope(route), route.getFullName()));
  }
}
