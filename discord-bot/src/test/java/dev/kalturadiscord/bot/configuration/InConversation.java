package dev.kalturadiscord.bot.configuration;

import java.io.IOException;
import java.util.EnumSet;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Tests in which somebody talks to the bot, which pings nobody as in the running program. */
abstract class InConversation {

  Conversation conversation;

  @BeforeAll
  static void neverPing() {
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
  }

  @BeforeEach
  void begin() throws IOException {
    conversation = new Conversation();
  }

  @AfterEach
  void end() {
    conversation.close();
  }
}
