package org.soundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** X-A1: the tests need nothing beside the project, save those that are tagged so. */
class BareCloneTest {
  private static final Path TESTS = Path.of("src/test/java");

  /** A path to the folder beside the project, however it is put together. */
  private static final Pattern BESIDE =
      Pattern.compile("\\.\\.[/\"', ]{1,5}shared|\"shared[/\"]|/\\w+/shared/");

  private static final Pattern SKIPPING =
      Pattern.compile("assume(True|False)\\([^;]*(Files\\.|exists|isDirectory)");

  private static final Pattern TAG = Pattern.compile("(?m)^@Tag\\(\"shared\"\\)$");

  @Test
  void onlyTestsTaggedSharedReachWhatReadsTheSharedFolder() {
    JavaClasses tests = ArchConfiguration.withThreadLocalScope(BareCloneTest::tests);
    List<String> untagged =
        reaching(tests.get("org.soundings.exchange.Shared")).stream()
            .filter(BareCloneTest::hasTests)
            .map(BareCloneTest::outermost)
            .filter(c -> !isTaggedShared(c))
            .map(JavaClass::getName)
            .sorted()
            .distinct()
            .toList();
    assertEquals(List.of(), untagged, "reach ../shared without @Tag(\"shared\")");
  }

  @Test
  void noTestWithoutTheTagNamesTheSharedFolder() throws IOException {
    List<String> naming = new ArrayList<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      if (BESIDE.matcher(TAG.matcher(text).replaceAll("")).find()
          && !TAG.matcher(text).find()
          && !file.endsWith("exchange/Shared.java")
          && !file.endsWith("BareCloneTest.java")) {
        naming.add(file.toString());
      }
    }
    assertEquals(List.of(), naming, "name ../shared without @Tag(\"shared\")");
  }

  @Test
  void noTestIsSkippedForWantOfAFile() throws IOException {
    List<String> skipping = new ArrayList<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      if (SKIPPING.matcher(text).find() && !file.endsWith("BareCloneTest.java")) {
        skipping.add(file.toString());
      }
    }
    assertEquals(List.of(), skipping);
  }

  private static JavaClasses tests(ArchConfiguration quickly) {
    quickly.setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter()
        .withImportOption(new ImportOption.OnlyIncludeTests())
        .importPackages("org.soundings");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      List<Path> java = files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
      assertTrue(java.size() > 100);
      return java;
    }
  }

  private static Set<JavaClass> reaching(JavaClass target) {
    Set<JavaClass> found = new HashSet<>(Set.of(target));
    Deque<JavaClass> next = new ArrayDeque<>(found);
    while (!next.isEmpty()) {
      for (Dependency dependency : next.pop().getDirectDependenciesToSelf()) {
        JavaClass origin = dependency.getOriginClass();
        if (found.add(origin)) {
          next.add(origin);
        }
      }
    }
    return found;
  }

  private static boolean hasTests(JavaClass of) {
    return of.getMethods().stream()
        .anyMatch(
            method ->
                method.getAnnotations().stream()
                    .anyMatch(a -> a.getRawType().getName().startsWith("org.junit.jupiter.")));
  }

  private static JavaClass outermost(JavaClass of) {
    return of.getEnclosingClass().map(BareCloneTest::outermost).orElse(of);
  }

  private static boolean isTaggedShared(JavaClass of) {
    return of.tryGetAnnotationOfType(Tag.class).map(t -> t.value().equals("shared")).orElse(false);
  }
}
