package org.soundings.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonTest {
  private static Person with(Grant... grants) {
    return new Person("id", "ana@example.org", "Ana", true, List.of(grants));
  }

  private static Set<Right> rights(Person person, String study) {
    return Arrays.stream(Right.values())
        .filter(right -> person.may(right, study))
        .collect(Collectors.toSet());
  }

  @Test
  void anAdministratorMayEverythingEverywhere() {
    Person person = with(Grant.ADMINISTRATOR);
    Set<Right> all = EnumSet.complementOf(EnumSet.of(Right.APPROVE));
    assertEquals(all, rights(person, "ward"), "but to approve what they may run themselves");
    assertEquals(all, rights(person, ""));
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
  void everyOtherRoleIsOfItsStudyOnly(Role role) {
    Person person = with(new Grant(role, "ward"));
    assertTrue(person.may(Right.SEE, "ward"));
    assertEquals(Set.of(Right.SELF), rights(person, "other"));
    assertEquals(
        role == Role.RESEARCHER ? Set.of(Right.SELF, Right.MAKE) : Set.of(Right.SELF),
        rights(person, ""));
    assertFalse(person.may(Right.PEOPLE, "ward"));
  }

  @Test
  void onlyAResearcherRunsAStudy() {
    assertEquals(
        Set.of(Role.ADMINISTRATOR, Role.RESEARCHER),
        Arrays.stream(Role.values()).filter(r -> r.has(Right.RUN)).collect(Collectors.toSet()));
  }

  /** ADR 100: whoever only reads along is not the first to read a report. */
  @Test
  void onlyThoseWhoDecideReadAReportBeforeItIsPublished() {
    assertEquals(
        Set.of(Role.ADMINISTRATOR, Role.RESEARCHER, Role.CO_SIGNER),
        Arrays.stream(Role.values()).filter(r -> r.has(Right.PREVIEW)).collect(Collectors.toSet()));
  }

  @Test
  void rolesInSeveralStudiesDoNotMix() {
    Person person = with(new Grant(Role.RESEARCHER, "ward"), new Grant(Role.VIEWER, "other"));
    assertTrue(person.may(Right.RUN, "ward"));
    assertFalse(person.may(Right.RUN, "other"));
  }
}
