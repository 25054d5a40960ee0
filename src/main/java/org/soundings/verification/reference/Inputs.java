package org.soundings.verification.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a case gives a procedure to work on: its arguments and its columns. */
public final class Inputs {
  private final ReferenceCase of;
  private final ReferenceFolder folder;

  public Inputs(ReferenceCase of, ReferenceFolder folder) {
    this.of = of;
    this.folder = folder;
  }

  public boolean has(String argument) {
    return find(argument) != null;
  }

  private @Nullable Object find(String argument) {
    return of.arguments().get(argument);
  }

  private Object need(String argument) {
    Object value = find(argument);
    if (value == null) {
      throw new UnreadableCase("the case gives no `" + argument + "`");
    }
    return value;
  }

  /**
   * An argument as text.
   *
   * @throws UnreadableCase where the case does not give it, as the methods below without another
   *     value do
   */
  public String text(String argument) {
    return label(need(argument));
  }

  public double number(String argument) {
    return number(need(argument));
  }

  public double number(String argument, double otherwise) {
    return has(argument) ? number(argument) : otherwise;
  }

  public long whole(String argument) {
    return whole(number(argument));
  }

  /** The level of confidence, 0.95 unless given. */
  public double level() {
    return number("level", 0.95);
  }

  public List<String> texts(String argument) {
    return list(need(argument)).stream().map(Inputs::label).toList();
  }

  /** Null becomes NaN. */
  public double[] numbers(String argument) {
    return array(need(argument));
  }

  public long[] wholes(String argument) {
    return Arrays.stream(numbers(argument)).mapToLong(Inputs::whole).toArray();
  }

  /** Rows by columns, labelled or not. */
  public double[][] matrix(String argument) {
    return matrix(need(argument));
  }

  private static double[][] matrix(@Nullable Object value) {
    Object rows = value instanceof Map<?, ?> map ? map.get("values") : value;
    return list(rows).stream().map(Inputs::array).toArray(double[][]::new);
  }

  /**
   * A matrix among what is expected: to compare up to what data leave open, as signs of factors.
   */
  public double[][] expectedMatrix(String field) {
    return matrix(of.expected().get(field));
  }

  /** A table of counts; where it is no argument, it stands among what is expected. */
  public long[][] counts(String argument) {
    Object table = has(argument) ? find(argument) : of.expected().get(argument);
    return Arrays.stream(matrix(table))
        .map(row -> Arrays.stream(row).mapToLong(Inputs::whole).toArray())
        .toArray(long[][]::new);
  }

  /** An argument that is a map of its own. */
  public Map<?, ?> map(String argument) {
    return need(argument) instanceof Map<?, ?> map ? map : Map.of();
  }

  /** What the case says of itself beside its arguments; empty where nothing. */
  public String note() {
    return of.note();
  }

  public String statistic() {
    return of.statistic();
  }

  public String dataset() {
    return of.dataset();
  }

  /** The fields that are expected, in their order. */
  public List<String> expectedNames() {
    return List.copyOf(of.expected().keySet());
  }

  /** Whether an expected field has fields of its own. */
  public boolean expectsFields(String field) {
    return of.expected().get(field) instanceof Map<?, ?>;
  }

  /** Another case of the folder, which this one refers to. */
  public Inputs other(Predicate<ReferenceCase> which) {
    return folder.cases().stream()
        .filter(which)
        .findFirst()
        .map(found -> new Inputs(found, folder))
        .orElseThrow(() -> new UnreadableCase("the case that this one refers to is not there"));
  }

  /** The data set that the case names. */
  public DataSet data() {
    return folder.data(of.dataset());
  }

  public DataSet data(String name) {
    return folder.data(name);
  }

  /** Data that the arguments of a case are. */
  public DataSet inline(String... columns) {
    return DataSet.of(
        List.of(columns),
        Arrays.stream(columns).map(name -> texts(name).toArray(String[]::new)).toList());
  }

  public boolean isInline() {
    return of.dataset().equals("(inline)");
  }

  /** The categories of a column, in the order that an argument gives, else in their own. */
  public Factor factor(String column, String orderArgument) {
    return factor(data(), column, orderArgument);
  }

  /** The same of other data. */
  public Factor factor(DataSet of, String column, String orderArgument) {
    return has(orderArgument) ? of.factor(column, texts(orderArgument)) : of.factor(column);
  }

  private static long whole(double value) {
    if (value != Math.rint(value)) {
      throw new IllegalArgumentException(value + " is not a count");
    }
    return (long) value;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : Arrays.asList(value);
  }

  private static double[] array(@Nullable Object value) {
    return list(value).stream().mapToDouble(Inputs::number).toArray();
  }

  private static double number(@Nullable Object value) {
    if (value == null) {
      return Double.NaN;
    }
    try {
      return value instanceof Number n ? n.doubleValue() : Double.parseDouble(value.toString());
    } catch (NumberFormatException e) {
      throw new UnreadableCase(value + " is not a number");
    }
  }

  private static String label(@Nullable Object value) {
    return String.valueOf(value);
  }
}
