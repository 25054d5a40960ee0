package org.soundings.questionnaire.file;

import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * One change of a text, by the places of its values.
 *
 * @param root of the whole text
 */
record YamlEdit(String text, YamlNode root) {
  /** With another value in the place of the one under a path. */
  String replaced(List<String> path, YamlValue value) {
    YamlNode old = node(path);
    if (path.isEmpty()) {
      return spliced(old.start(), old.end(), lines(YamlWriting.below(value, 0)));
    }
    if (isWithinFlow(path)) {
      String flow =
          value instanceof YamlValue.Text written
              ? YamlWriting.line(written.text(), true, old.style())
              : YamlWriting.flow(value);
      return spliced(old.start(), old.end(), spaced(old.start(), flow));
    }
    int from = behindKey(path);
    boolean below = text.substring(from, old.start()).indexOf('\n') >= 0;
    int begin = below ? from : old.start();
    YamlWriting written =
        YamlWriting.of(value, indent(path), begin - lineStart(begin), old.style());
    int comment = below ? from : old.end();
    return beside(begin, written.head(), text.substring(comment, lineEnd(comment)))
        + (written.body().isEmpty() ? "" : eol() + lines(written.body()))
        + text.substring(
            written.head().startsWith("|") ? behind(old.end(), from) : lineEnd(old.end()));
  }

  /**
   * The end of the line of a value, or of the last comment below it that is indented further than
   * its key: between a block of lines and its end such a comment would become one of the lines.
   */
  private int behind(int end, int key) {
    int indent = indentation(lineStart(key));
    int last = lineEnd(end);
    int line = next(last);
    while (line < text.length()) {
      int first = line + indentation(line);
      boolean comment = first < text.length() && text.charAt(first) == '#';
      if (!comment && lineEnd(line) > first) {
        break;
      }
      if (comment && first - line > indent) {
        last = lineEnd(line);
      }
      line = next(line);
    }
    return last;
  }

  private int indentation(int line) {
    int at = line;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at - line;
  }

  /** Where the next line begins, or the end of the text. */
  private int next(int index) {
    int at = text.indexOf('\n', index);
    return at < 0 ? text.length() : at + 1;
  }

  /** All before a value, what stands of it on the line of its key, and what stood behind it. */
  private String beside(int begin, String head, String behind) {
    String front = text.substring(0, begin);
    if (!head.isEmpty()) {
      return front + spaced(begin, head) + behind;
    }
    return front.stripTrailing() + (behind.isBlank() ? "" : " " + behind.stripLeading());
  }

  /** With a key or an item more, at the end of a collection that is not empty. */
  String added(List<String> holder, String step, YamlValue value) {
    YamlNode old = node(holder);
    boolean keys = old.value() instanceof YamlValue.Keys;
    if (old.flow()) {
      int at = keys ? old.keys().getLast().value().end() : old.items().getLast().end();
      String flow = YamlWriting.flow(value);
      String name = YamlWriting.line(step, true, ScalarStyle.PLAIN);
      return spliced(at, at, keys ? ", " + name + ": " + flow : ", " + flow);
    }
    int indent = column(old.start());
    List<String> added =
        keys ? YamlWriting.key(step, value, indent) : YamlWriting.item(value, indent);
    int at = lineEnd(old.end());
    return spliced(at, at, eol() + lines(added));
  }

  /** Without the value under a path, which is not alone in its collection. */
  String removed(List<String> path) {
    List<String> above = path.subList(0, path.size() - 1);
    YamlNode holder = node(above);
    int at = place(holder, path.getLast());
    int from = start(holder, at);
    boolean last = at == count(holder) - 1;
    if (holder.flow()) {
      return last
          ? spliced(end(holder, at - 1), end(holder, at), "")
          : spliced(from, start(holder, at + 1), "");
    }
    int line = lineStart(from);
    boolean first = !text.substring(line, from).isBlank();
    if (first) {
      return spliced(from, start(holder, at + 1), "");
    }
    return spliced(line, next(behind(end(holder, at), from)), "");
  }

  private YamlNode node(List<String> path) {
    YamlNode node = root;
    for (String step : path) {
      node = child(node, step);
    }
    return node;
  }

  private static YamlNode child(YamlNode node, String step) {
    return node.items().isEmpty()
        ? node.keys().get(place(node, step)).value()
        : node.items().get(place(node, step));
  }

  private static int place(YamlNode holder, String step) {
    if (!holder.items().isEmpty()) {
      return Integer.parseInt(step);
    }
    return holder.keys().stream().map(YamlNode.Key::name).toList().indexOf(step);
  }

  private static int count(YamlNode holder) {
    return holder.items().size() + holder.keys().size();
  }

  private int end(YamlNode holder, int at) {
    return holder.items().isEmpty()
        ? holder.keys().get(at).value().end()
        : holder.items().get(at).end();
  }

  /** Of a key, of an item in brackets, or of the dash of an item. */
  private int start(YamlNode holder, int at) {
    if (holder.items().isEmpty()) {
      return holder.keys().get(at).start();
    }
    return holder.flow() ? holder.items().get(at).start() : dash(holder, at);
  }

  /** The first of the lines behind the item before that begins with a dash. */
  private int dash(YamlNode list, int at) {
    if (at == 0) {
      return list.start();
    }
    int line = lineEnd(list.items().get(at - 1).end());
    while (line < text.length()) {
      int next = text.indexOf('\n', line) + 1;
      int begin =
          next + text.substring(next).length() - text.substring(next).stripLeading().length();
      if (begin < text.length() && text.charAt(begin) == '-') {
        return begin;
      }
      line = lineEnd(begin);
    }
    throw new IllegalStateException("no dash");
  }

  private boolean isWithinFlow(List<String> path) {
    YamlNode node = root;
    for (String step : path) {
      if (node.flow()) {
        return true;
      }
      node = child(node, step);
    }
    return false;
  }

  /** Of the key that a value belongs to, or of what stands behind its dash. */
  private int indent(List<String> path) {
    YamlNode holder = node(path.subList(0, path.size() - 1));
    return column(holder.start());
  }

  /** Behind the colon of a value's key, or its dash. */
  private int behindKey(List<String> path) {
    YamlNode holder = node(path.subList(0, path.size() - 1));
    int at = place(holder, path.getLast());
    return holder.items().isEmpty()
        ? text.indexOf(':', holder.keys().get(at).end()) + 1
        : dash(holder, at) + 1;
  }

  private int column(int index) {
    return index - lineStart(index);
  }

  private int lineStart(int index) {
    return text.lastIndexOf('\n', index - 1) + 1;
  }

  /** Before the line's break, of whatever kind. */
  private int lineEnd(int index) {
    int at = text.indexOf('\n', index);
    int end = at < 0 ? text.length() : at;
    return end > index && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private String eol() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private String lines(List<String> lines) {
    return String.join(eol(), lines);
  }

  /** With a space before it where it would stand right behind a colon or a dash. */
  private String spaced(int index, String written) {
    return index > 0 && ":-".indexOf(text.charAt(index - 1)) >= 0 ? " " + written : written;
  }

  private String spliced(int from, int to, String between) {
    return text.substring(0, from) + between + text.substring(to);
  }
}
