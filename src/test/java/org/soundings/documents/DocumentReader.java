package org.soundings.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soundings.analysis.audit.FiguresFile;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.study.StudyProblems;

/**
 * Somebody who reads a document from its first line to its last, in a folder that has what a
 * checkout has and what the document takes for granted (src/test/resources/documents), and saves
 * and checks each example. A part of a file is checked within a whole one.
 */
public final class DocumentReader {
  private static final Path GIVEN = Path.of("src/test/resources/documents");
  private static final Pattern ITEM =
      Pattern.compile("\\b(single|multiple|ranking|grid|number|shares|date|text|note): ([\\w-]+)");
  private static final String HEAD =
      """
      questionnaire: example
      version: "1"
      languages: %s
      policy: research
      title: Example
      pages:
      """;

  private static String head(String body) {
    return body.contains("es: ")
        ? HEAD.formatted("[en, es]").replace("title: Example", "title: {en: Example, es: Ejemplo}")
        : HEAD.formatted("[en]");
  }

  private final Path folder;
  private final List<String> items = new ArrayList<>();
  private Path plan = Path.of("");
  private String study = "";

  /**
   * @param folder an empty one
   */
  public DocumentReader(Path document, Path folder) throws IOException {
    this.folder = folder;
    copy(Path.of("questionnaires"), folder.resolve("questionnaires"));
    copy(Path.of("questionnaires"), folder.resolve("data/questionnaires"));
    copy(Path.of("analysis"), folder.resolve("analysis"));
    Path given = GIVEN.resolve(document.getFileName().toString().replace(".md", ""));
    if (Files.isDirectory(given)) {
      copy(given, folder);
    }
    Path stock = folder.resolve("items.yaml");
    if (Files.exists(stock)) {
      items.addAll(split(Files.readString(stock)));
    }
  }

  /** What the document's study would be with the part of it that has a key. */
  public String study() {
    return study;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
  }

  /** Copies what the document says to copy. */
  public void copy(String command) throws IOException {
    String[] words = command.split(" ");
    Path from = folder.resolve(words[1]);
    Files.copy(from, folder.resolve(words[2]).resolve(from.getFileName()));
  }

  /** Saves and checks an example. */
  public void read(MarkdownExample block) throws IOException {
    YamlExample example =
        YamlExample.of(block)
            .orElseGet(() -> fail(block + " is no example of a shape that we know; say which"));
    String text = YamlExample.withoutEllipses(example.text());
    switch (example.kind()) {
      case QUESTIONNAIRE -> questionnaire(block, text);
      case INSTRUMENT ->
          clean(
              QuestionnaireFile.read(write("instrument.yaml", text + "pages:\n" + page(items)))
                  .problems());
      case PLAN -> plan(block, text);
      case STUDY -> study(block, text);
      case FIGURES -> FiguresFile.read(write(block.file(), text));
      case REFERENCES -> references(text);
      case THEMES -> write(block.file(), text);
      case REMARK -> remark(block);
      case ITEMS -> items(text);
      case FINDINGS -> findings(text);
      case PAGES -> sound(pool(text) + text.indent(text.startsWith(" ") ? 0 : 2));
      case PART_OF_QUESTIONNAIRE -> part(example);
      case PART_OF_PLAN -> planPart(example);
      case PART_OF_STUDY -> studyPart(example);
    }
  }

  private Path write(String name, String text) throws IOException {
    assertEquals(false, name.isEmpty(), "the example has no file name after its ```yaml");
    Path path = folder.resolve(name);
    Files.createDirectories(path.toAbsolutePath().getParent());
    return Files.writeString(path, text);
  }

  private void questionnaire(MarkdownExample block, String text) throws IOException {
    boolean whole = text.contains("\npages:");
    Path file =
        write(
            whole ? block.file() : "example.yaml", whole ? text : text + "pages:\n" + page(items));
    clean(QuestionnaireFile.read(file).problems());
  }

  private void plan(MarkdownExample block, String text) throws IOException {
    plan = write(block.file(), text);
    clean(PlanFile.read(plan).problems());
  }

  private void planPart(YamlExample part) throws IOException {
    Path whole = plan.toString().isEmpty() ? write("plan.yaml", planOf("sex")) : plan;
    Files.writeString(whole, YamlExample.with(Files.readString(whole), part.sections()));
    clean(PlanFile.read(whole).problems());
  }

  private String planOf(String variable) throws IOException {
    String pages = pool("");
    write("ward.yaml", head(pages) + pages);
    return "plan: p\n"
        + "questionnaire: ward.yaml\n"
        + "title: P\n"
        + "sections: [{title: T, findings: [{frequency: "
        + variable
        + "}]}]\n";
  }

  /** Of the questionnaire that the document is given for them. */
  private void findings(String text) throws IOException {
    String plan = "plan: p\nquestionnaire: of-findings.yaml\ntitle: P\nsections:\n  - title: T\n";
    Path file = write("findings.yaml", plan + "    findings:\n" + text.indent(6));
    clean(PlanFile.read(file).problems());
  }

  private void references(String text) throws IOException {
    write(
        "questionnaires/with-burnout.yaml",
        head("") + "  - include: instruments/single-item-burnout.yaml\n");
    write("published-values.yaml", text);
    Path with =
        write(
            "with-references.yaml",
            "plan: p\n"
                + "questionnaire: questionnaires/with-burnout.yaml\n"
                + "title: P\n"
                + "references: published-values.yaml\n"
                + "sections: [{title: T, findings: [{scale: single-item-burnout}]}]\n");
    clean(PlanFile.read(with).problems());
  }

  private void study(MarkdownExample block, String text) throws IOException {
    study = text;
    Path file = write(block.file(), text);
    clean(StudyProblems.of(folder.resolve("data"), file));
  }

  private void studyPart(YamlExample part) throws IOException {
    Map<String, String> sections = new LinkedHashMap<>(part.sections());
    String whole = sections.containsKey("mail") ? invited : study;
    whole = whole.isEmpty() ? Files.readString(folder.resolve("data/studies/ward.yaml")) : whole;
    if (sections.containsKey("roster")) {
      sections.put("participation", "participation: invited\n");
    }
    if (sections.containsKey("participation")) {
      sections.put("waves", "waves: [{wave: autumn}]\n");
    }
    String with = YamlExample.with(whole, sections);
    Path file = write("data/studies/part.yaml", with.replaceFirst("study: [\\w-]+", "study: part"));
    clean(StudyProblems.of(folder.resolve("data"), file));
    Files.delete(file);
    if (sections.containsKey("participation")) {
      invited = with;
    }
  }

  private String invited = "";

  /** The study as it is once only those who were invited can answer. */
  public String invited() {
    return invited;
  }

  /** A schema's line is right where the schema is. */
  private void remark(MarkdownExample block) {
    Matcher schema = Pattern.compile("\\$schema=(\\S+)").matcher(block.text());
    assertEquals(true, schema.find(), block::toString);
    Set<String> known =
        Stream.of("questionnaires", "analysis", "docs")
            .map(f -> f + "/" + Path.of(schema.group(1)).getFileName())
            .filter(f -> Files.exists(Path.of(f)))
            .collect(Collectors.toSet());
    assertEquals(1, known.size(), schema.group(1));
  }

  private void items(String text) throws IOException {
    List<String> some = split(text);
    List<String> ids = some.stream().flatMap(i -> ids(i).stream()).toList();
    items.removeIf(item -> ids(item).stream().anyMatch(ids::contains));
    items.addAll(some);
    sound(page(items));
  }

  private void part(YamlExample example) throws IOException {
    Map<String, String> sections = example.sections();
    String pages = sections.containsKey("pages") ? sections.remove("pages") : "pages:\n";
    String more = pages.substring(pages.indexOf('\n') + 1);
    sound(pool(more) + more + String.join("", sections.values()));
  }

  /** The items that were shown or are given, save those that a text defines itself. */
  private String pool(String text) {
    List<String> ids = ids(text);
    return page(items.stream().filter(i -> ids(i).stream().noneMatch(ids::contains)).toList());
  }

  private static String page(List<String> items) {
    return "  - page: given\n    items:\n"
        + items.stream().map(item -> item.indent(6)).collect(Collectors.joining());
  }

  private static List<String> split(String list) {
    return Stream.of(list.split("(?m)^(?=- )")).filter(item -> !item.isBlank()).toList();
  }

  private static List<String> ids(String text) {
    return ITEM.matcher(text).results().map(found -> found.group(2)).toList();
  }

  private void sound(String pages) throws IOException {
    String questionnaire = head(pages) + pages;
    var read = QuestionnaireFile.read(write("questionnaires/example.yaml", questionnaire));
    List<Problem> errors = read.problems().stream().filter(Problem::isError).toList();
    assertEquals(List.of(), errors, questionnaire);
    assertNotNull(read.questionnaire());
  }

  private static void clean(List<Problem> problems) {
    assertEquals(List.of(), problems);
  }
}
