package org.soundings.account;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What this installation asks its OpenID provider: the one of the settings, at the addresses that
 * it names itself, all by TLS; redirections are not followed, and an answer has bounds of size and
 * time.
 */
final class ProviderCalls implements AutoCloseable {
  /** Most bytes of an answer. */
  static final int MOST = 256 * 1024;

  private static final int OK = 200;

  /** RFC 6749, 5.2: of what was sent, such as a code, something is not good. */
  private static final int REFUSED = 400;

  private final Duration patience;
  private @Nullable HttpClient client;

  /**
   * @param patience from the first byte that is sent to the last that comes
   */
  ProviderCalls(Duration patience) {
    this.patience = patience;
  }

  private synchronized HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .connectTimeout(patience)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
    }
    return client;
  }

  /**
   * @throws ProviderAway where no JSON object comes
   * @throws org.soundings.questionnaire.Refused where the provider takes not what was sent
   */
  JsonObject get(String address, String... headers) {
    HttpRequest.Builder request = request(address).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return json(request);
  }

  /** The same of a form that is sent. */
  JsonObject post(String address, String form, String... headers) {
    HttpRequest.Builder request =
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return json(request);
  }

  private HttpRequest.Builder request(String address) {
    if (!ProviderSettings.isGuarded(address)) {
      throw new ProviderAway("an address without TLS");
    }
    return HttpRequest.newBuilder(URI.create(address))
        .timeout(patience)
        .header("Accept", "application/json");
  }

  private JsonObject json(HttpRequest.Builder request) {
    String text = text(request.build());
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException none) {
      throw new ProviderAway("what is no JSON object");
    }
  }

  private String text(HttpRequest request) {
    CompletableFuture<HttpResponse<String>> asked = client().sendAsync(request, head -> bounded());
    try {
      HttpResponse<String> answer =
          asked.copy().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
      if (answer.statusCode() == REFUSED) {
        throw Accounts.refused(AccountProblem.NO_PROOF, "provider");
      }
      if (answer.statusCode() != OK) {
        throw new ProviderAway("status " + answer.statusCode());
      }
      return answer.body();
    } catch (CompletionException failed) {
      asked.cancel(true);
      throw new ProviderAway(Optional.ofNullable(failed.getCause()).orElse(failed).toString());
    }
  }

  private static HttpResponse.BodySubscriber<String> bounded() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    return HttpResponse.BodySubscribers.mapping(
        HttpResponse.BodySubscribers.ofByteArrayConsumer(
            part -> part.ifPresent(bytes -> add(bytes, all))),
        done -> all.toString(StandardCharsets.UTF_8));
  }

  private static void add(byte[] bytes, ByteArrayOutputStream all) {
    if (all.size() + bytes.length > MOST) {
      throw new IllegalStateException("more than " + MOST + " bytes");
    }
    all.writeBytes(bytes);
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.shutdownNow();
    }
  }

  /** The provider does not answer, or not as OpenID Connect has it. */
  static final class ProviderAway extends RuntimeException {
    ProviderAway(String why) {
      super("The OpenID provider does not answer as it has to: " + why);
    }
  }
}
