package org.soundings.account;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.soundings.hash.Sha256;

/**
 * Something that somebody did.
 *
 * @param number from 1, without gaps
 * @param at to the second
 * @param who the e-mail address that they had then, or what somebody ran on the server's machine
 * @param about whom or what, in the words of the log; empty where the act says it
 * @param hash of all of it with the hash of the entry before
 */
public record LogEntry(long number, Instant at, String who, Act act, String about, String hash) {
  /** With its hash. */
  static LogEntry after(String before, long number, Instant at, String who, Act act, String about) {
    LogEntry entry = new LogEntry(number, at, who, act, about, "");
    return new LogEntry(number, at, who, act, about, entry.hashAfter(before));
  }

  /** Each part with its length, so that no two entries are the same text. */
  String hashAfter(String before) {
    return Sha256.hex(
        List.of(before, "" + number, "" + at.getEpochSecond(), who, act.name(), about).stream()
            .map(part -> part.length() + ":" + part)
            .collect(Collectors.joining(",")));
  }
}
