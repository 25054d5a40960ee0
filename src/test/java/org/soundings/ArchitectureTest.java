package org.soundings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of the house. There is no allow-list: an exception is a decision record. */
class ArchitectureTest {
  private static final String ROOT = "org.soundings.";

  /** Room, then the rooms that it may know. */
  private static final String[] ARROWS = {
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
    "credential    <-",
    "cli           <- questionnaire response tally statistics disclosure analysis report exchange attack",
  };

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
                          com.tngtech.archunit.base.DescribedPredicate.describe(
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
        .resideInAnyPackage(rooms())
        .because("a room that is not drawn has no arrows")
        .check(HOUSE);
  }

  @Test
  void theCoreHasNoJakarta() {
    classes()
        .that()
        .resideInAnyPackage(rooms())
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

  private static String[] rooms() {
    List<String> rooms = new ArrayList<>();
    for (String arrow : ARROWS) {
      rooms.add(ROOT + arrow.substring(0, arrow.indexOf("<-")).strip() + "..");
    }
    rooms.add(ROOT + "templates..");
    return rooms.toArray(String[]::new);
  }
}
