package org.soundings.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An example in a Markdown file: a fenced block, or lines that are indented by four.
 *
 * @param line of the file, where it begins
 * @param language the word after the fence; empty for indented lines, which are commands
 * @param file the name after that, which the example is to be saved under; empty where there is
 *     none
 */
public record MarkdownExample(Path document, int line, String language, String file, String text) {
  private static final Pattern FENCE = Pattern.compile("^( *)```(\\S*) *(\\S*)\\s*$");
  private static final Pattern INDENTED = Pattern.compile("^ {4}\\S.*");

  /** All examples of a document, in order. */
  public static List<MarkdownExample> of(Path document) throws IOException {
    List<String> lines = Files.readAllLines(document);
    List<MarkdownExample> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher fence = FENCE.matcher(lines.get(i));
      if (fence.matches()) {
        int from = i + 1;
        do {
          i++;
        } while (!FENCE.matcher(lines.get(i)).matches());
        blocks.add(
            new MarkdownExample(
                document, from, fence.group(2), fence.group(3), joined(lines.subList(from, i))));
      } else if (INDENTED.matcher(lines.get(i)).matches()
          && (i == 0 || lines.get(i - 1).isBlank())) {
        int from = i;
        while (i < lines.size() && INDENTED.matcher(lines.get(i)).matches()) {
          i++;
        }
        blocks.add(new MarkdownExample(document, from + 1, "", "", joined(lines.subList(from, i))));
      }
    }
    return blocks;
  }

  private static String joined(List<String> lines) {
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  /** The lines of a block of commands. */
  public List<String> commands() {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  @Override
  public String toString() {
    return document + ":" + line + " " + text.lines().findFirst().orElse("").strip();
  }
}
