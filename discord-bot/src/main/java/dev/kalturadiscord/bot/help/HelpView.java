package dev.kalturadiscord.bot.help;

import static java.util.stream.Collectors.joining;

import dev.kalturadiscord.bot.interaction.SlashCommand;
import dev.kalturadiscord.bot.text.Colours;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.Permissions;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** How the help looks. */
final class HelpView {

  private HelpView() {}

  /**
   * The help for one member.
   *
   * @param commands those that it lists, in order
   * @param permissions of the member
   */
  static MessageCreateData of(
      List<SlashCommand> commands, Permissions permissions, Phrases phrases) {
    CommandLines lines = new CommandLines(permissions, phrases);
    EmbedBuilder embed =
        new EmbedBuilder()
            .setColor(Colours.KALTURA_GREEN)
            .setTitle(phrases.say("help.title"))
            .setDescription(
                role(permissions, phrases)
                    + "\n\n"
                    + commands.stream().map(lines::line).collect(joining("\n")))
            .addField(phrases.say("help.buttons.title"), buttons(phrases), false)
            .setFooter(phrases.say("help.footer"));
    return new MessageCreateBuilder().setEmbeds(embed.build()).build();
  }

  private static String role(Permissions permissions, Phrases phrases) {
    return switch (permissions.getRole()) {
      case VIEWER -> phrases.say("help.role.viewer");
      case MODERATOR -> phrases.say("help.role.moderator");
      case ADMINISTRATOR -> phrases.say("help.role.administrator");
      case null, default -> phrases.say("help.role.unknown");
    };
  }

  private static String buttons(Phrases phrases) {
    return String.join(
        "\n",
        button("button.join", "help.buttons.join", phrases),
        button("button.share", "help.buttons.share", phrases),
        button("button.rename", "help.buttons.rename", phrases),
        button("button.end", "help.buttons.end", phrases),
        button("button.again", "help.buttons.again", phrases));
  }

  private static String button(String labelKey, String meaningKey, Phrases phrases) {
    return phrases.say("help.button", phrases.say(labelKey), phrases.say(meaningKey));
  }
}
