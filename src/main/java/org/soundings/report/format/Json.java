package org.soundings.report.format;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON (RFC 8259) in the order it is told. A number that is not finite is null; doubles are
 * written with as few digits as give the same double again. Each object in a list starts a line.
 */
final class Json {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();
  private boolean first = true;

  /** An object of its own, or as the next of a list. */
  Json object(Runnable fields) {
    next();
    out.append(out.isEmpty() ? "" : "\n");
    return nested('{', fields, '}');
  }

  Json object(String name, Runnable fields) {
    name(name);
    return nested('{', fields, '}');
  }

  <T> Json list(String name, Iterable<T> values, Consumer<T> each) {
    name(name);
    return nested(
        '[',
        () -> {
          for (T value : values) {
            next();
            first = true;
            each.accept(value);
            first = false;
          }
        },
        ']');
  }

  Json field(String name, @Nullable String value) {
    name(name);
    return value == null ? raw("null") : text(value);
  }

  Json field(String name, double value) {
    name(name);
    return number(value);
  }

  Json field(String name, long value) {
    name(name);
    return raw(Long.toString(value));
  }

  Json field(String name, boolean value) {
    name(name);
    return raw(Boolean.toString(value));
  }

  Json nothing(String name) {
    name(name);
    return raw("null");
  }

  Json number(double value) {
    if (!Double.isFinite(value)) {
      return raw("null");
    }
    String digits = Double.toString(value + 0.0);
    return raw(digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits);
  }

  Json text(String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      escape(value.charAt(i));
    }
    return raw("\"");
  }

  @Override
  public String toString() {
    return out + "\n";
  }

  private Json nested(char open, Runnable inside, char close) {
    out.append(open);
    first = true;
    inside.run();
    out.append(close);
    first = false;
    return this;
  }

  private void name(String name) {
    next();
    text(name);
    out.append(':');
    first = true;
  }

  private void next() {
    if (!first) {
      out.append(',');
    }
    first = false;
  }

  private Json raw(String value) {
    out.append(value);
    first = false;
    return this;
  }

  private void escape(char c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
          out.append("\\u");
          for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 0xf));
          }
        } else {
          out.append(c);
        }
      }
    }
  }
}
