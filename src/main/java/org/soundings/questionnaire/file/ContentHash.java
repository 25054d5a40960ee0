package org.soundings.questionnaire.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soundings.hash.Sha256;

/**
 * SHA-256 over what files say: texts, lists and keys in the order written. Comments, quotes,
 * indentation and line ends do not count. Every text goes in as {@code T}, its length in bytes
 * (four bytes, the highest first) and its UTF-8; a list as {@code L}, its length and its entries;
 * keys as {@code K}, their number and each key with its value.
 */
public final class ContentHash {
  private final MessageDigest digest = Sha256.digest();

  private ContentHash() {}

  /** Of several files, in order, as lower-case hexadecimal. */
  public static String of(List<Entry> roots) {
    return of(roots, Set.of());
  }

  /** The same with the modules that are switched on, in the order of their names, if there are. */
  static String of(List<Entry> roots, Set<String> modules) {
    ContentHash hash = new ContentHash();
    hash.list(roots);
    modules.stream().sorted().forEach(hash::text);
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    begin('T', bytes.length);
    digest.update(bytes);
  }

  void list(Collection<Entry> entries) {
    begin('L', entries.size());
    entries.forEach(entry -> entry.write(this));
  }

  void keys(Map<String, Entry> entries) {
    begin('K', entries.size());
    entries.forEach(
        (key, value) -> {
          text(key);
          value.write(this);
        });
  }

  private void begin(char kind, int length) {
    digest.update((byte) kind);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
  }
}
