package org.soundings.web;

import jakarta.ws.rs.BadRequestException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a submitted form, {@code application/x-www-form-urlencoded} in UTF-8. Characters
 * that no keyboard makes are left out; more than {@value #MOST} fields and anything that is not
 * such a form are refused.
 */
public final class FormBody {
  /** Most fields of a form. */
  static final int MOST = 3_000;

  private static final int HEX = 16;

  private final byte[] body;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  private FormBody(byte[] body) {
    this.body = body;
  }

  /**
   * @throws BadRequestException where it is no form
   */
  public static Map<String, List<String>> fields(byte[] body) {
    FormBody form = new FormBody(body);
    form.read();
    return form.fields;
  }

  private void read() {
    int count = 0;
    for (int from = 0; from < body.length; ) {
      int end = next('&', from, body.length);
      if (end > from) {
        if (++count > MOST) {
          throw new BadRequestException("more than " + MOST + " fields");
        }
        field(from, end);
      }
      from = end + 1;
    }
  }

  private void field(int from, int end) {
    int equals = next('=', from, end);
    String name = text(from, equals);
    String value = equals < end ? text(equals + 1, end) : "";
    fields.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
  }

  private int next(char wanted, int from, int end) {
    int at = from;
    while (at < end && body[at] != wanted) {
      at++;
    }
    return at;
  }

  private String text(int from, int end) {
    ByteBuffer bytes = ByteBuffer.allocate(end - from);
    for (int i = from; i < end; i++) {
      if (body[i] == '%') {
        bytes.put((byte) (digit(i + 1, end) * HEX + digit(i + 2, end)));
        i += 2;
      } else {
        bytes.put(body[i] == '+' ? (byte) ' ' : body[i]);
      }
    }
    try {
      return PlainText.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException e) {
      throw new BadRequestException("not UTF-8", e);
    }
  }

  private int digit(int at, int end) {
    int digit = at < end ? Character.digit(body[at], HEX) : -1;
    if (digit < 0) {
      throw new BadRequestException("a percent sign without two hexadecimal digits");
    }
    return digit;
  }
}
