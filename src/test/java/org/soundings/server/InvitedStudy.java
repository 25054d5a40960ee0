package org.soundings.server;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A study that people are invited to, two groups of them, and its researcher. */
record InvitedStudy(ServerProcess server) {
  static final String INVITATIONS = "/api/v1/studies/ward/waves/first/invitations";
  private static final String STUDY =
      """
      study: ward
      questionnaire: ../questionnaires/short.yaml
      title: How we work
      participation: invited
      strata: {item: q4, at-least: %d}
      waves:
        - {wave: first, opens: 2021-01-01%s}
      """;

  /** A data folder with the study; groups of at least so many. */
  static Path folder(int atLeast) {
    return folder(atLeast, "");
  }

  /** That closes on a day. */
  static Path folder(int atLeast, LocalDate closes) {
    return folder(atLeast, ", closes: " + closes);
  }

  private static Path folder(int atLeast, String closes) {
    try {
      Path data = ServerProcess.folder();
      Files.writeString(data.resolve("studies/ward.yaml"), STUDY.formatted(atLeast, closes));
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So many people at home and as many in an office. */
  static String list(int each) {
    StringBuilder csv = new StringBuilder("address,stratum\n");
    for (int i = 0; i < each; i++) {
      csv.append("someone-at-home-").append(i).append("@canary.example,home\n");
      csv.append("someone-in-office-").append(i).append("@canary.example,In an office\n");
    }
    return csv.toString();
  }

  HttpResponse<String> api(String method, String path, String type, String body) {
    Respondent researcher = new Respondent(server);
    return researcher.send(
        researcher
            .request(server.uri(path))
            .header("Authorization", "Bearer " + server.key())
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String below) {
    return api("GET", INVITATIONS + below, "text/plain", "");
  }

  /** The links of so many in each of the two groups, home and office in turns. */
  List<String> links(int each) {
    return links(api("POST", INVITATIONS, "text/csv", list(each)));
  }

  /** What a CSV answer has in the column of links. */
  static List<String> links(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    List<String> links = new ArrayList<>();
    answer.body().lines().skip(1).forEach(l -> links.add(l.substring(l.lastIndexOf(',') + 1)));
    return links;
  }

  /** With a script: sees the stratum, and goes on. */
  static void goOn(Page page) {
    page.locator("#invitation button").click();
    page.waitForSelector("#invitation-stratum:not([hidden])");
    page.locator("#invitation button").click();
  }

  static String code(String link) {
    return link.substring(link.indexOf('#') + 1).replaceAll("\\..*", "");
  }
}
