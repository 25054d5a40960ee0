package org.soundings;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of the house. There is no allow-list: an exception is a decision record. */
class ArchitectureTest {
  private static final String ROOT = "org.soundings.";

  /** Room of the core, then the rooms that it may know. */
  private static final String[] CORE = {
    "questionnaire <-",
    "statistics    <-",
    "response      <- questionnaire",
    "form          <- questionnaire response",
    "tally         <- questionnaire response",
    "disclosure    <- questionnaire tally",
    "analysis      <- questionnaire tally disclosure statistics",
    "report        <- questionnaire analysis disclosure tally statistics",
    "exchange      <- questionnaire response disclosure",
    "attack        <- questionnaire",
    "linkage       <- attack",
    "credential    <-",
    "cli           <- questionnaire response tally statistics disclosure analysis report exchange"
        + " attack linkage",
  };

  /** Room of the server, likewise. */
  private static final String[] EDGES = {
    "memory        <-",
    "arrival       <-",
    "database      <-",
    "clock         <-",
    "store         <- questionnaire response credential database clock",
    "invitation    <- questionnaire form credential web database clock",
    "security      <-",
    "web           <- questionnaire form clock",
    "collect       <- questionnaire form response store credential web database clock",
    "study         <- questionnaire form response tally disclosure statistics analysis report"
        + " exchange store credential database invitation clock",
    "api           <- questionnaire form report exchange study security web",
  };

  /** What in the store holds or leads to an answer. */
  private static final List<String> ANSWERS =
      List.of(
          "Responses",
          "Submission",
          "StoredResponse",
          "Drafts",
          "Draft",
          "BallotBox",
          "Receipt",
          "RespondentKey",
          "Taken");

  private static final String[] ARROWS =
      Stream.of(CORE, EDGES).flatMap(Stream::of).toArray(String[]::new);

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.soundings");

  @TestFactory
  List<DynamicTest> eachRoomKnowsOnlyTheRoomsThatTheHouseAllows() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String arrow : ARROWS) {
      String room = arrow.substring(0, arrow.indexOf("<-")).strip();
      List<String> allowed = new ArrayList<>();
      allowed.add(ROOT + room + "..");
      for (String known : arrow.substring(arrow.indexOf("<-") + 2).strip().split(" ")) {
        allowed.add(ROOT + known + "..");
      }
      tests.add(
          DynamicTest.dynamicTest(
              arrow,
              () ->
                  noClasses()
                      .that()
                      .resideInAPackage(ROOT + room + "..")
                      .should()
                      .dependOnClassesThat(
                          describe(
                              "are ours and outside " + allowed,
                              c ->
                                  c.getPackageName().startsWith("org.soundings")
                                      && !c.getPackageName().startsWith(ROOT + "templates")
                                      && allowed.stream()
                                          .noneMatch(
                                              a ->
                                                  c.getPackageName()
                                                      .startsWith(a.substring(0, a.length() - 2)))))
                      .because("data walks the street in one direction")
                      .check(HOUSE)));
    }
    return tests;
  }

  @Test
  void everyRoomIsDrawn() {
    classes()
        .that()
        .resideInAPackage("org.soundings..")
        .should()
        .resideInAnyPackage(rooms(ARROWS))
        .because("a room that is not drawn has no arrows")
        .check(HOUSE);
  }

  @Test
  void theCoreHasNoJakarta() {
    classes()
        .that()
        .resideInAnyPackage(rooms(CORE))
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages("jakarta..", "org.eclipse..")
        .because("the core is plain Java and runs without a server")
        .check(HOUSE);
  }

  @Test
  void onlyStatisticsKnowsCommonsMath() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "statistics..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.commons.math3..", "org.apache.commons.statistics..")
        .because("a procedure is found in one room")
        .check(HOUSE);
  }

  @Test
  void noTestOrIntervalOfCommonsMathIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.commons.math3.stat.inference..", "org.apache.commons.math3.stat.interval..")
        .because("against R they are wrong on ties, zeros and tails (docs/adr)")
        .check(HOUSE);
  }

  @Test
  void noCycles() {
    slices().matching("org.soundings.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void rowsStayInTheStore() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .or()
        .areAnnotatedWith(Embeddable.class)
        .should()
        .bePackagePrivate()
        .andShould()
        .resideInAPackage(ROOT + "store")
        .because("records go in and come out")
        .check(HOUSE);
  }

  @Test
  void onlyCollectAndStudyCallTheStore() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "store..", ROOT + "collect..", ROOT + "study..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "store..")
        .because("answers have few hands to pass through")
        .check(HOUSE);
  }

  @Test
  void nothingKnowsBothAnInvitationAndAResponse() {
    noClasses()
        .that(
            describe(
                "know who was invited",
                c ->
                    c.getDirectDependenciesFromSelf().stream()
                        .anyMatch(
                            d ->
                                d.getTargetClass()
                                    .getPackageName()
                                    .startsWith(ROOT + "invitation"))))
        .should()
        .dependOnClassesThat(
            describe(
                "hold what was answered",
                c ->
                    c.getPackageName().startsWith(ROOT + "response")
                        || c.getPackageName().equals(ROOT + "store")
                            && ANSWERS.contains(c.getSimpleName())))
        .because("a credential is all that passes from one to the other (A1)")
        .check(HOUSE);
  }

  @Test
  void onlyStudyAndCliOpenTheGate() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + "disclosure..", ROOT + "analysis..", ROOT + "study..", ROOT + "cli..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ROOT + "disclosure.Gate")
        .because("nothing is published but through the gate")
        .check(HOUSE);
  }

  private static String[] rooms(String... arrows) {
    List<String> rooms = new ArrayList<>();
    for (String arrow : arrows) {
      rooms.add(ROOT + arrow.substring(0, arrow.indexOf("<-")).strip() + "..");
    }
    rooms.add(ROOT + "templates..");
    return rooms.toArray(String[]::new);
  }
}
