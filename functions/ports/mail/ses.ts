import { type SESClient, SendEmailCommand } from '@aws-sdk/client-ses'
import { Failure } from '../../../domain/failure.ts'
import { errorName, isRefusal, isThrottling } from '../aws/transient.ts'
import type { Mail } from './port.ts'

const charset = 'UTF-8'

/** Mail through SES, with the configuration set that tells what became of each message. */
export const sesMail = (client: SESClient, configurationSet: string): Mail => ({
  send: async ({ from, to, subject, text, html, tags }) => {
    const command = new SendEmailCommand({
      Source: from,
      Destination: { ToAddresses: [to] },
      Message: {
        Subject: { Data: subject, Charset: charset },
        Body: { Text: { Data: text, Charset: charset }, Html: { Data: html, Charset: charset } },
      },
      ConfigurationSetName: configurationSet,
      Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
    })
    try {
      const { MessageId } = await client.send(command)
      return { messageId: MessageId ?? '' }
    } catch (cause) {
      if (isThrottling(cause)) throw new Failure('MailThrottled', 'SES asks for fewer messages a second.', { cause })
      if (isRefusal(cause))
        throw new Failure('MailRefused', `SES refuses the message: ${errorName(cause)}.`, {
          cause,
          details: { code: errorName(cause) },
        })
      throw cause
    }
  },
})
