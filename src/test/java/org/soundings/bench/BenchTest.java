package org.soundings.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.opencsv.CSVReader;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.soundings.analysis.plan.PlanFile;

/** X-A3: the speed programs compile, and run at a small size; the scripts find a JDK. */
class BenchTest {
  private static final Path BENCH = Path.of("bench");

  @TempDir private static Path folder = Path.of("");

  static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(BENCH)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  static List<Path> scripts() throws IOException {
    return files(".sh");
  }

  @BeforeAll
  static void compile() throws IOException {
    JavaCompiler compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler()).orElseThrow();
    StringWriter said = new StringWriter();
    List<Path> sources =
        Stream.concat(
                files(".java").stream(),
                Stream.of(Path.of("analysis/RebuildBestPractices2021.java")))
            .toList();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      boolean compiled =
          compiler
              .getTask(
                  said,
                  manager,
                  null,
                  List.of("-d", folder.toString(), "-proc:none", "-cp", classPath()),
                  null,
                  manager.getJavaFileObjectsFromPaths(sources))
              .call();
      assertTrue(compiled, said.toString());
    }
    run("MillionRows", folder.resolve("rows").toString(), "2000");
  }

  /** Our classes, and the library that a plain reading is measured with. */
  private static String classPath() {
    return Stream.of(PlanFile.class, CSVReader.class, NullMarked.class)
        .map(
            c ->
                Path.of(
                    URI.create(c.getProtectionDomain().getCodeSource().getLocation().toString())))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void run(String program, String... arguments) {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, BenchTest.class.getClassLoader())) {
      var main = loader.loadClass(program).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) arguments);
    } catch (ReflectiveOperationException | IOException e) {
      throw new AssertionError(program, e);
    }
  }

  @Test
  void eachProgramRunsOnTwoThousandRows() {
    String rows = folder.resolve("rows").toString();
    run("PlainRead", rows, "1");
    run("TallySpeed", rows);
    run("DesignSpeed", rows, "1");
    run("SuppressionSpeed", "200", "1");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void eachScriptIsSoundAndAsksTheLauncherForTheJdk(Path script) throws Exception {
    String text = Files.readString(script);
    assertFalse(text.contains("JAVA_HOME"), text);
    assertEquals(text.contains("$jdk/"), text.contains("jdk=$(\"$here/soundings\" jdk)"));
    Process checked = new ProcessBuilder("sh", "-n", script.toString()).inheritIO().start();
    assertEquals(0, checked.waitFor());
  }

  /** What reads a program of another language, where it is installed. */
  @ParameterizedTest
  @CsvSource({
    "python3, .py, 'import ast, sys; ast.parse(open(sys.argv[1]).read())', -c",
    "Rscript, .R, 'invisible(parse(commandArgs(TRUE)[1]))', -e"
  })
  void eachProgramOfAnotherLanguageCanBeRead(
      String program, String ending, String reading, String option) throws Exception {
    assumeTrue(isInstalled(program), program + " is not installed");
    for (Path file : files(ending)) {
      Process read =
          new ProcessBuilder(program, option, reading, file.toString()).inheritIO().start();
      assertEquals(0, read.waitFor(), file.toString());
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> new File(folder, program).canExecute());
  }

  @Test
  void theLauncherNamesAJdkThatIsRecentEnough() throws Exception {
    Process process = new ProcessBuilder("./soundings", "jdk").start();
    String jdk = new String(process.getInputStream().readAllBytes()).strip();
    assertEquals(0, process.waitFor());
    assertTrue(new File(jdk, "bin/javac").canExecute(), jdk);
  }
}
