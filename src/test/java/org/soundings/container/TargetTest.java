package org.soundings.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** X-G11: addresses that no page of ours has. */
class TargetTest {
  private static Target target(String text) {
    int query = text.indexOf('?');
    return query < 0
        ? new Target(text, "")
        : new Target(text.substring(0, query), text.substring(query + 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/s/ward?page=all&agreed=1",
        "/s/ward?lang=",
        "/results/ward/figures/caf%C3%A9.svg",
        "/results/ward/a..b.csv",
        "/s/ward?page=%3Cscript%3E",
        "/s/ward?utm[a]={b}|c",
        "/.well-known/security.txt",
        "//s/ward"
      })
  void whatABrowserSendsIsPlain(String text) {
    assertTrue(target(text).isPlain(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%E2%80%A8/../../../etc/passwd",
        "/%C2%85x/..",
        "",
        "*",
        "s/ward",
        "/%zz",
        "/%",
        "/%4",
        "/s/..",
        "/s/../x",
        "/..",
        "/s/./x",
        "/s/%2e%2e/x",
        "/s/.%2E",
        "/s/%u002e%u002e/x.html",
        "/assets/..%2f..%2fetc%2fpasswd",
        "/assets/%5c..%5c",
        "/results/x/%00",
        "/s/x%0d%0aSet-Cookie:a=b",
        "/s/%7f",
        "/s/%c0%ae%c0%ae/x",
        "/s/ward;x",
        "/s/ward%3bx",
        "/s/<b>",
        "/s/a|b",
        "/s/a\\b",
        "/s/a b",
        "/s/\u00e9",
        "/s/ward?page=%",
        "/s/ward?page=%zz",
        "/s/ward?page=%ff",
        "/s/ward?page=%00",
        "/s/ward?page=a b"
      })
  void whateverElseIsNot(String text) {
    assertFalse(target(text).isPlain(), text);
  }

  /** X-H17: what others add to a link. */
  @ParameterizedTest
  @CsvSource({
    "/s/ward?q=100%, ''",
    "/s/ward?page=2&u=\u00c3\u00a9&lang=es, page=2&lang=es",
    "/s/ward?fbclid=%ff%00&page=2, page=2",
    "/s/ward?page=%C3%A9, page=%C3%A9"
  })
  void ofAPagesLinkWhatNobodyCanReadIsLeftOut_XH17(String text, String read) {
    assertEquals(read, target(text).readable().query());
    assertTrue(target(text).readable().isPlain());
  }

  @Test
  void programsHearThatTheirsIsWrong_XH17() {
    assertFalse(target("/api/v1/studies?a=100%").readable().isPlain());
  }
}
