package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with an access token tries the API in Swagger UI with the examples it offers. */
@ExtendWith(Stack.class)
class SwaggerTryOutTest {
  private static final Pattern MEETING = Pattern.compile("mtg_[0-9a-z]{26}");

  private final RunningStack stack;

  SwaggerTryOutTest(RunningStack stack) {
    this.stack = stack;
  }

  @Test
  void theExampleWorksAsItIsAndARefusalShowsItsProblem(@TempDir Path profile) {
    assumeTrue(
        Browser.isInstalled(),
        "Chromium is needed for this test (Debian: apt install chromium chromium-driver)");
    try (Browser browser = Browser.open(profile)) {
      SwaggerPage page = SwaggerPage.open(browser, stack.ports().serverUrl());
      SwaggerPage.Way pasted = page.authorize("bearerToken");
      pasted.paste(stack.rest().token(MIA, CAMPUS));
      pasted.press("Authorize");
      pasted.finish();

      SwaggerPage.Entry create = page.operation("post", "/meetings");
      create.unfold();
      assertThat(create.promised("422")).contains("/problems/invalid_field");
      create.execute();
      String created = create.answerWith("\"state\": \"live\"");
      assertThat(created).startsWith("201").contains("\"title\": \"Weekly sync\"");
      Matcher id = MEETING.matcher(created);
      assertThat(id.find()).isTrue();
      assertThat(stack.rest().end(MIA, CAMPUS, id.group()).status()).isEqualTo(200);

      create.body("{\"title\": \"\", \"channelId\": \"" + CAMPUS.channelId() + "\"}");
      create.execute();
      assertThat(create.answerWith("/problems/invalid_field"))
          .startsWith("422")
          .contains("\"pointer\": \"/title\"", "application/problem+json");
    }
  }
}
