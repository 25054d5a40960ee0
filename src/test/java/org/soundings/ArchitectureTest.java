package org.soundings;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.soundings.disclosure.Gate;

/**
 * Which package may use which. There is no allow-list: an exception is a decision record
 * (docs/adr).
 */
class ArchitectureTest {
  private static final String ROOT = "org.soundings.";

  /**
   * A package of the core, then those that it may use: of another name at the top with all below
   * it, of its own name at the top only what is named.
   */
  private static final String[] CORE = {
    "hash                   <-",
    "phrase                 <-",
    "questionnaire          <- phrase",
    "questionnaire.check    <- questionnaire",
    "questionnaire.file     <- hash questionnaire questionnaire.check",
    "statistics             <-",
    "statistics.numeric     <- statistics",
    "statistics.audit       <- statistics.numeric",
    "statistics.proportion  <- statistics statistics.numeric",
    "statistics.summary     <- statistics statistics.numeric statistics.proportion",
    "statistics.table       <- statistics statistics.numeric statistics.proportion",
    "statistics.scale       <- statistics statistics.numeric statistics.summary",
    "statistics.correlation <- statistics statistics.numeric statistics.summary statistics.table"
        + " statistics.scale",
    "statistics.group       <- statistics statistics.numeric statistics.summary statistics.table"
        + " statistics.correlation",
    "statistics.model       <- statistics statistics.numeric statistics.summary",
    "statistics.design      <- statistics statistics.numeric statistics.summary"
        + " statistics.proportion statistics.model",
    "response               <- questionnaire",
    "form                   <- hash questionnaire response form.item",
    "form.item              <- hash phrase questionnaire response",
    "tally                  <- questionnaire response",
    "disclosure.search      <-",
    "disclosure.records     <- questionnaire",
    "disclosure             <- hash questionnaire tally disclosure.search disclosure.records",
    "analysis               <- questionnaire statistics",
    "analysis.statistic     <- disclosure statistics",
    "analysis.sample        <- questionnaire tally disclosure statistics analysis",
    "analysis.finding       <- questionnaire tally disclosure statistics analysis"
        + " analysis.statistic",
    "analysis.request       <- phrase questionnaire tally disclosure statistics analysis.statistic"
        + " analysis.sample analysis.finding",
    "analysis.prose         <- questionnaire tally statistics analysis analysis.finding",
    "analysis.plan          <- hash questionnaire tally disclosure statistics analysis"
        + " analysis.statistic analysis.sample analysis.finding analysis.request analysis.prose",
    "analysis.change        <- questionnaire tally disclosure statistics analysis analysis.finding",
    "analysis.audit         <- questionnaire statistics analysis.prose",
    "pipeline               <- hash questionnaire response tally disclosure statistics analysis"
        + " report exchange",
    "report                 <- questionnaire analysis",
    "report.wording         <- phrase questionnaire tally disclosure analysis statistics report",
    "report.drawing         <- tally statistics report.wording",
    "report.table           <- questionnaire tally analysis statistics report.wording"
        + " report.drawing",
    "report.figure          <- questionnaire tally analysis statistics report.wording"
        + " report.drawing report.table",
    "report.format          <- hash questionnaire tally disclosure analysis statistics report"
        + " report.wording report.drawing report.table report.figure",
    "exchange               <- hash questionnaire response",
    "exchange.words         <- questionnaire response disclosure exchange",
    "exchange.infer.label   <- exchange",
    "exchange.infer.column  <- exchange exchange.infer.label",
    "exchange.infer.guess   <- exchange exchange.infer.label exchange.infer.column",
    "exchange.infer.doubt   <- exchange exchange.infer.label exchange.infer.column"
        + " exchange.infer.guess",
    "exchange.infer.row     <- exchange exchange.infer.label exchange.infer.column"
        + " exchange.infer.doubt",
    "exchange.infer         <- questionnaire exchange exchange.infer.label exchange.infer.column"
        + " exchange.infer.guess exchange.infer.doubt exchange.infer.row",
    "assurance.attack       <- questionnaire",
    "assurance.linkage      <- assurance.attack",
    "credential             <- hash",
    "verification.reference <- questionnaire statistics",
    "verification.procedure <- statistics verification.reference",
    "verification.plan      <- questionnaire tally disclosure statistics analysis pipeline"
        + " verification.reference verification.procedure",
    "verification           <- questionnaire verification.reference verification.procedure"
        + " verification.plan",
    "desk.page              <- questionnaire form phrase",
    "cli                    <- questionnaire response statistics disclosure analysis pipeline"
        + " report exchange assurance verification credential",
  };

  /** A package of the server, likewise. */
  private static final String[] EDGES = {
    "container     <-",
    "database      <-",
    "clock         <-",
    "store         <- database",
    "store.wave    <- questionnaire credential store",
    "store.answer  <- response credential database clock store store.wave",
    "store.release <- store store.wave",
    "invitation    <- questionnaire form credential web database clock",
    "mail          <- database invitation",
    "security      <- hash",
    "web           <- phrase questionnaire form clock",
    "account       <- hash questionnaire exchange database web security",
    "desk          <- questionnaire form phrase account study web security desk.page",
    "collect       <- questionnaire form response store credential web database clock",
    "study         <- hash phrase questionnaire form response tally disclosure statistics analysis"
        + " pipeline report exchange assurance store credential database invitation mail clock",
    "api           <- questionnaire form report exchange study security web",
  };

  private static final Map<String, List<String>> ALLOWED = allowed(CORE, EDGES);

  private static final JavaClasses OURS = OurClasses.ALL;

  /** Who was invited. */
  private static final String INVITED = there("invitation..");

  /** What was answered, and the keys that lead to it. */
  private static final String[] ANSWERED = {there("response.."), there("store.answer..")};

  private static Map<String, List<String>> allowed(String[]... layers) {
    Map<String, List<String>> allowed = new LinkedHashMap<>();
    for (String row : Stream.of(layers).flatMap(Stream::of).toList()) {
      String[] sides = row.split("<-", 2);
      allowed.put(sides[0].strip(), List.of(sides[1].strip().split(" +")));
    }
    return allowed;
  }

  /**
   * The pattern of a package, with {@code ..} of all below it too; a rule about one that is not
   * there would hold for nothing.
   */
  private static String there(String pattern) {
    String place = pattern.replaceAll("\\.\\.$", "");
    if (!ALLOWED.containsKey(place)) {
      throw new IllegalArgumentException("no package " + place);
    }
    return ROOT + pattern;
  }

  /** The package as it is named above. */
  private static String place(JavaClass c) {
    return c.getPackageName().substring(ROOT.length());
  }

  private static String top(String place) {
    return place.replaceAll("\\..*", "");
  }

  private static boolean isOurs(JavaClass c) {
    return c.getPackageName().startsWith(ROOT)
        && !c.getPackageName().startsWith(ROOT + "templates");
  }

  private static boolean mayUse(String place, String other) {
    List<String> allowed = ALLOWED.getOrDefault(place, List.of());
    return place.equals(other)
        || allowed.contains(top(place).equals(top(other)) ? other : top(other));
  }

  @TestFactory
  List<DynamicTest> aPackageUsesOnlyThoseThatItMay() {
    List<DynamicTest> tests = new ArrayList<>();
    ALLOWED.forEach(
        (place, allowed) ->
            tests.add(
                DynamicTest.dynamicTest(
                    place,
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(ROOT + place)
                            .should()
                            .dependOnClassesThat(
                                describe(
                                    "are ours and outside " + allowed,
                                    c -> isOurs(c) && !mayUse(place, place(c))))
                            .because("data goes one way")
                            .check(OURS))));
    return tests;
  }

  @Test
  void everyPackageIsNamedAndIsThere() {
    Set<String> there =
        OURS.stream()
            .filter(ArchitectureTest::isOurs)
            .map(ArchitectureTest::place)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(ALLOWED.keySet()), there);
  }

  /**
   * Whoever reads a name knows which class it is, of the tests and the tools too. A package's own
   * description has the one name that it must have.
   */
  @Test
  void noTwoFilesOfTheRepositoryHoldAClassOfOneSimpleName() throws IOException {
    Map<String, List<String>> named = new TreeMap<>();
    for (String root : List.of("src/main/java", "src/test/java", "bench", "analysis")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files
            .map(Path::toString)
            .filter(file -> file.endsWith(".java") && !file.endsWith("/package-info.java"))
            .forEach(
                file ->
                    named
                        .computeIfAbsent(file.replaceAll(".*/", ""), name -> new ArrayList<>())
                        .add(file));
      }
    }
    named.values().removeIf(places -> places.size() == 1);
    assertEquals(Map.of(), named);
  }

  @Test
  void onlyStatisticsUsesItsNumericPart() {
    noClasses()
        .that()
        .resideOutsideOfPackage(there("statistics.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(there("statistics.numeric"))
        .because("distributions and matrices are how, not what")
        .check(OURS);
  }

  @Test
  void theCoreHasNoJakarta() {
    classes()
        .that()
        .resideInAnyPackage(packages(CORE))
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages("jakarta..", "org.eclipse..")
        .because("the core is plain Java and runs without a server")
        .check(OURS);
  }

  @Test
  void onlyStatisticsKnowsCommonsMath() {
    noClasses()
        .that()
        .resideOutsideOfPackage(there("statistics.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.commons.math3..", "org.apache.commons.statistics..")
        .because("a procedure is found in one place")
        .check(OURS);
  }

  @Test
  void noTestOrIntervalOfCommonsMathIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.commons.math3.stat.inference..", "org.apache.commons.math3.stat.interval..")
        .because("against R they are wrong on ties, zeros and tails (docs/adr)")
        .check(OURS);
  }

  @Test
  void noCycles() {
    slices().matching("org.soundings.(**)").should().beFreeOfCycles().check(OURS);
  }

  /** Nor between the classes of a report's packages, each with those inside of it. */
  @Test
  void noCyclesInsideTheReport() {
    slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass c) {
                return c.getPackageName().startsWith(ROOT + "report")
                    ? SliceIdentifier.of(c.getName().replaceAll("\\$.*", ""))
                    : SliceIdentifier.ignore();
              }

              @Override
              public String getDescription() {
                return "classes of the report";
              }
            })
        .should()
        .beFreeOfCycles()
        .check(OURS);
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
        .resideInAPackage(there("store.."))
        .because("records go in and come out")
        .check(OURS);
  }

  /** ADR 53. */
  @Test
  void rowsAreJpaInTheStoreAndSqlIsForBallotsAndTheListOfInvitations() {
    noClasses()
        .that()
        .resideOutsideOfPackage(there("store.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.persistence..")
        .because("records go in and come out")
        .check(OURS);
    noClasses()
        .that()
        .resideInAnyPackage(there("store.wave"), there("store.release"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.sql..")
        .because("only ballots are moved by statements of their own")
        .check(OURS);
  }

  @Test
  void onlyCollectAndStudyCallTheStore() {
    noClasses()
        .that()
        .resideOutsideOfPackages(there("store.."), there("collect.."), there("study.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(there("store.."))
        .because("answers have few hands to pass through")
        .check(OURS);
  }

  @Test
  void onlyTheStoreReachesItsDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackage(there("store.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(there("store"))
        .because("rows are written by those that own them")
        .check(OURS);
  }

  @Test
  void nothingKnowsBothAnInvitationAndAnAnswer() {
    DescribedPredicate<JavaClass> invited = resideInAPackage(INVITED);
    noClasses()
        .that(
            describe(
                "know who was invited",
                c ->
                    c.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> invited.test(d.getTargetClass()))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ANSWERED)
        .because("a credential is all that passes from one to the other (A1)")
        .check(OURS);
  }

  /** ADR 95. */
  @Test
  void whoHasAnAccountIsKnownApartFromAnswersAndInvitations() {
    noClasses()
        .that()
        .resideInAnyPackage(there("account"), there("desk"), there("desk.page"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            there("invitation.."), there("store.."), there("response.."), there("tally"))
        .because("whoever runs a study meets its answers in what was released")
        .check(OURS);
    noClasses()
        .that()
        .resideInAnyPackage(
            there("invitation.."), there("store.."), there("collect"), there("study"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(there("account"), there("desk.."))
        .because("no answer is stored beside who is signed in")
        .check(OURS);
  }

  @Test
  void onlyThePipelineOpensTheGate() {
    noClasses()
        .that()
        .resideOutsideOfPackages(there("disclosure.."), there("pipeline"))
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Gate.class)
        .because("nothing is published but through the gate")
        .check(OURS);
  }

  private static String[] packages(String... layer) {
    return Stream.concat(
            allowed(layer).keySet().stream().map(place -> ROOT + place),
            Stream.of(ROOT + "templates.."))
        .toArray(String[]::new);
  }
}
