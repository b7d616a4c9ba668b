package dev.kalturadiscord.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void formattingLinksAndMentionsAreShownLiterally() {
    assertThat(
            Markdown.line(
                "**b** _i_ `c` ~~s~~ ||x|| # h > q [t](http://x) @everyone <@1> \\*", 256))
        .isEqualTo(
            "\\*\\*b\\*\\* \\_i\\_ \\`c\\` \\~\\~s\\~\\~ \\|\\|x\\|\\| \\# h \\> q"
                + " \\[t\\](http://x) \\@everyone \\<\\@1\\> \\\\\\*");
  }

  @Test
  void aLongTextEndsInAnEllipsisAtTheLimit() {
    assertThat(Markdown.line("a".repeat(300), 256)).isEqualTo("a".repeat(255) + "…");
  }

  @Test
  void aTextOfExactlyTheLimitIsNotCut() {
    assertThat(Markdown.line("a".repeat(256), 256)).isEqualTo("a".repeat(256));
  }

  @Test
  void anEscapeIsNeverCutInTwo() {
    assertThat(Markdown.line("*".repeat(300), 256)).isEqualTo("\\*".repeat(127) + "…");
  }

  @Test
  void aFamilyOfEmojiIsNeverTornApart() {
    String family = "👩‍👩‍👧‍👦";
    assertThat(Markdown.line(family.repeat(3), 2 * family.length() + 1))
        .isEqualTo(family.repeat(2) + "…");
  }

  @Test
  void rightToLeftTextStaysButMarksThatTurnTheRestAreRemoved() {
    assertThat(Markdown.line("שלום \u202Eevil\u2066x", 256)).isEqualTo("שלום  evil x");
  }

  @Test
  void aLineHasNoBreaks() {
    assertThat(Markdown.line(" a\r\nb\tc ", 256)).isEqualTo("a b c");
  }

  @Test
  void aBlockKeepsLinesAndEmphasisButNoMaskedLinkAndNoMention() {
    assertThat(Markdown.block("**a**\n[b](http://x) <@1> http://a_b", 256))
        .isEqualTo("**a**\n\\[b\\](http://x) \\<\\@1> http://a_b");
  }

  @Test
  void codeLosesItsBackTicks() {
    assertThat(Markdown.code("a`b\nc")).isEqualTo("ab c");
  }

  @Test
  void aCodeBlockKeepsItsWordsAndItsEnd() {
    assertThat(Markdown.codeBlock("**a** <@1>\n b\u0007", 100))
        .isEqualTo("```\n**a** <@1>\n b \n```");
    assertThat(Markdown.codeBlock("a```b", 100)).isEqualTo("```\na`\u200B``b\n```");
    assertThat(Markdown.codeBlock("`".repeat(1000), 100))
        .hasSize(108)
        .startsWith("```\n`\u200B")
        .endsWith("…\n```");
  }
}
