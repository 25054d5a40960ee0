package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.WrittenQuestionnaire;

/** What docs/questionnaire.md shows can be read. */
class DocumentationTest {
  private static final Path PAGE = Path.of("docs/questionnaire.md");

  @TempDir Path folder;

  private static List<String> examples() throws IOException {
    return Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(PAGE))
        .results()
        .map(MatchResult::group)
        .map(block -> block.replace("```yaml\n", "").replace("```", ""))
        .toList();
  }

  @Test
  void everyExampleIsYamlThatWeRead() throws IOException {
    for (String example : examples()) {
      Problems problems = new Problems();
      YamlFile.read(WrittenQuestionnaire.file(folder, "f.yaml", example), problems);
      boolean remark = example.lines().allMatch(line -> line.startsWith("#"));
      assertEquals(remark ? 1 : 0, problems.inOrder().size(), () -> example + problems.inOrder());
    }
  }

  @Test
  void theItemsShownAreAQuestionnaire() throws IOException {
    String items =
        String.join("", examples().stream().filter(example -> example.startsWith("- ")).toList());
    Reading reading = WrittenQuestionnaire.items(folder, items);
    assertEquals(List.of(), reading.problems().stream().filter(Problem::isError).toList());
  }

  @Test
  void everyKindOfItemIsShown() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (String example : examples()) {
      Pattern.compile("^- (\\w+): ", Pattern.MULTILINE)
          .matcher(example)
          .results()
          .forEach(match -> shown.add(match.group(1)));
    }
    assertEquals(
        Set.of(
            "single",
            "multiple",
            "ranking",
            "grid",
            "number",
            "slider",
            "shares",
            "date",
            "text",
            "note"),
        shown);
  }

  @Test
  void theLimitsAreThoseOfTheReader() throws IOException {
    String limits = "%,d bytes and %d levels".formatted(YamlFile.LARGEST, YamlFile.DEEPEST);
    assertTrue(Files.readString(PAGE).contains(limits), limits);
  }
}
