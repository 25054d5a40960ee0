package org.soundings.exchange.infer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sets of a file of SoSci Survey, which writes 1 for a box that was left and 2 for one that was
 * ticked: columns of one question that hold nothing else, and somewhere a 2.
 *
 * @param questions the beginnings of their names
 */
record Boxes(Set<String> questions) {
  private static final Set<String> VALUES = Set.of("1", "2");

  static Boxes of(List<Field> fields) {
    Set<String> ticked = new HashSet<>();
    Set<String> others = new HashSet<>(Set.of(""));
    for (Field field : fields) {
      List<String> texts = field.profile().texts();
      if (!VALUES.containsAll(texts)) {
        others.add(stem(field));
      } else if (texts.contains("2")) {
        ticked.add(stem(field));
      }
    }
    ticked.removeAll(others);
    return new Boxes(ticked);
  }

  private static String stem(Field field) {
    return field.name().stem();
  }

  /** The column, as a box where it is one. */
  Field marked(Field field) {
    return questions.contains(stem(field))
        ? new Field(
            field.profile(),
            field.name(),
            field.guess(),
            field.missingHere(),
            field.looks(),
            true,
            false)
        : field;
  }
}
