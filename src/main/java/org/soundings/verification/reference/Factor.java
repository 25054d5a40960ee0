package org.soundings.verification.reference;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A column of categories.
 *
 * @param categories in their order
 * @param codes per row the place of its category, -1 where missing
 */
public record Factor(List<String> categories, int[] codes) {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
  private static final Comparator<String> BYTES =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  public static boolean isNumber(String field) {
    return NUMBER.matcher(field).matches();
  }

  public static Factor of(String[] fields) {
    String[] labels = labels(fields);
    List<String> found = Arrays.stream(labels).filter(f -> !f.isEmpty()).distinct().toList();
    Comparator<String> order =
        isNumeric(fields) ? Comparator.comparingDouble(Double::parseDouble) : BYTES;
    return of(fields, found.stream().sorted(order).toList());
  }

  public static Factor of(String[] fields, List<String> categories) {
    List<String> known =
        isNumeric(fields) ? categories.stream().map(Factor::plain).toList() : categories;
    int[] codes = Arrays.stream(labels(fields)).mapToInt(known::indexOf).toArray();
    return new Factor(List.copyOf(known), codes);
  }

  /** The categories that the fields name; 1.0 is 1 where all of them are numbers. */
  private static String[] labels(String[] fields) {
    return isNumeric(fields)
        ? Arrays.stream(fields).map(Factor::plain).toArray(String[]::new)
        : fields;
  }

  private static boolean isNumeric(String[] fields) {
    return Arrays.stream(fields).allMatch(f -> f.isEmpty() || isNumber(f));
  }

  private static String plain(String field) {
    return isNumber(field) ? new BigDecimal(field).stripTrailingZeros().toPlainString() : field;
  }

  /** The same with a category that nobody chose. */
  public Factor orNobody() {
    return new Factor(Stream.concat(categories.stream(), Stream.of("nobody")).toList(), codes);
  }

  public long[] counts() {
    long[] counts = new long[categories.size()];
    for (int code : codes) {
      if (code >= 0) {
        counts[code]++;
      }
    }
    return counts;
  }

  /** How often each category of this one meets each of the other, where neither is missing. */
  public long[][] by(Factor other) {
    long[][] counts = new long[categories.size()][other.categories.size()];
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] >= 0 && other.codes[i] >= 0) {
        counts[codes[i]][other.codes[i]]++;
      }
    }
    return counts;
  }

  /** Without the categories that no row has. */
  public Factor used() {
    long[] counts = counts();
    int[] place = new int[counts.length];
    int next = 0;
    for (int i = 0; i < counts.length; i++) {
      place[i] = counts[i] > 0 ? next++ : -1;
    }
    List<String> kept = categories.stream().filter(c -> place[categories.indexOf(c)] >= 0).toList();
    return new Factor(kept, Arrays.stream(codes).map(c -> c < 0 ? -1 : place[c]).toArray());
  }

  /** The numbers of each category's rows, where the number is there. */
  public double[][] split(double[] numbers) {
    double[][] groups = new double[categories.size()][];
    for (int g = 0; g < groups.length; g++) {
      int group = g;
      groups[g] =
          IntStream.range(0, codes.length)
              .filter(i -> codes[i] == group && !Double.isNaN(numbers[i]))
              .mapToDouble(i -> numbers[i])
              .toArray();
    }
    return groups;
  }
}
