package org.soundings.hash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The hash SHA-256 (FIPS 180-4), which every Java platform has. */
public final class Sha256 {
  private Sha256() {}

  /** For content that comes in pieces. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** 32 bytes. */
  public static byte[] of(byte[] content) {
    return digest().digest(content);
  }

  /** Of the text's UTF-8, 32 bytes. */
  public static byte[] of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** 64 lower-case hexadecimal digits. */
  public static String hex(byte[] content) {
    return HexFormat.of().formatHex(of(content));
  }

  /**
   * Of a list of files, as {@code sha256sum} writes it: a line for each, in their order.
   *
   * @param files the hash of each, by its name
   */
  public static String ofList(Map<String, String> files) {
    StringBuilder lines = new StringBuilder();
    files.forEach((name, hash) -> lines.append(hash).append("  ").append(name).append('\n'));
    return hex(lines.toString());
  }

  /** Of the text's UTF-8, 64 lower-case hexadecimal digits. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(of(text));
  }
}
