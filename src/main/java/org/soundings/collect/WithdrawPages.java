package org.soundings.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.soundings.form.NoticePage;
import org.soundings.form.SpokenLanguage;
import org.soundings.form.WithdrawPage;
import org.soundings.form.item.Fields;
import org.soundings.store.answer.Receipt;
import org.soundings.store.answer.Responses;
import org.soundings.store.wave.Wave;
import org.soundings.web.FormBody;
import org.soundings.web.HtmlPage;
import org.soundings.web.RequestLanguage;

/** Takes a response back by its receipt code, until its wave is released. */
@Path("/s/{study}/withdraw")
@ApplicationScoped
public class WithdrawPages {
  private static final String OUTCOME = "outcome";

  /** What came of a code, as it stands in the address that the browser is sent to. */
  public enum Outcome {
    WITHDRAWN(200, NoticePage.Kind.WITHDRAWN),
    NOTHING(404, NoticePage.Kind.NOTHING_TO_WITHDRAW);

    private final int status;
    private final NoticePage.Kind kind;

    Outcome(int status, NoticePage.Kind kind) {
      this.status = status;
      this.kind = kind;
    }
  }

  private final Visits visits;
  private final Responses responses;

  @Inject
  WithdrawPages(Visits visits, Responses responses) {
    this.visits = visits;
    this.responses = responses;
  }

  /**
   * @param outcome of a code that was sent, or null where none was
   */
  @GET
  public Response ask(
      @PathParam("study") String study,
      @QueryParam(OUTCOME) @Nullable Outcome outcome,
      @BeanParam RequestLanguage wanted) {
    Wave wave = visits.wave(study);
    String language = wanted.of(wave.languages());
    if (outcome != null) {
      return HtmlPage.notice(outcome.status, outcome.kind, language).build();
    }
    String action = SpokenLanguage.in(language, address(study));
    String html = WithdrawPage.of(wave.about().title(), language, HtmlPage.SITE, action).html();
    return HtmlPage.html(200, html).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @PathParam("study") String study, byte[] body, @BeanParam RequestLanguage wanted) {
    visits.wave(study);
    String code = new Fields(FormBody.fields(body)).one(WithdrawPage.CODE);
    boolean done = Receipt.typed(code).map(r -> responses.withdraw(study, r)).orElse(false);
    Outcome outcome = done ? Outcome.WITHDRAWN : Outcome.NOTHING;
    return HtmlPage.seeOther(wanted.carried(address(study) + "?" + OUTCOME + "=" + outcome))
        .build();
  }

  private static String address(String study) {
    return "/s/" + study + "/withdraw";
  }
}
