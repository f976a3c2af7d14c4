import { atLeast, call, code, comment, name, type Sign, sign, word } from '../sign';

const takesFront = /^(?:pop_front|popleft|shift|poll|removeFirst|pollFirst|Dequeue|dequeue|heappop|TryDequeue|array_shift|lpop|blpop|brpoplpush|rpoplpush)$/i;
const addsBack = /^(?:push_back|appendleft|push|offer|addLast|offerLast|Enqueue|enqueue|heappush|unshift|push_front|rpush|lpush|addFirst)$/i;

const queued = word(0.28, 'queue in a name', 'queue queues queued queueing queuing backlog');

export const queuesOrdering: readonly Sign[] = [
  queued,
  word(0.3, 'put into a queue or taken out', 'enqueue enqueued dequeue dequeued requeue deque'),
  name(0.5, 'a queue', /^(?:VecDeque|BinaryHeap|PriorityQueue|ArrayDeque|BlockingQueue|LinkedBlockingQueue|ArrayBlockingQueue|PriorityBlockingQueue|heapq|heappush|heappop|SplQueue|SplPriorityQueue|ConcurrentLinkedQueue|SimpleQueue|DelayQueue|LinkedList_queue|priority_queue|container_heap|Thread_Queue|SizedQueue)$/),
  name(0.66, 'jobs or messages for later', /^@?(?:KafkaListener|RabbitListener|SqsListener|KafkaProducer|KafkaConsumer|KafkaTemplate|RabbitTemplate|basic_publish|basic_consume|basic_ack|basicAck|basicPublish|basic_nack|BullMQ|QueueEvents|perform_later|perform_async|perform_in|apply_async|shared_task|Sidekiq|ShouldQueue|dispatchSync|send_message|receive_message|SendMessage|ReceiveMessage|ServiceBusClient|ServiceBusSender|IMessageSession|amqp|kombu|XREADGROUP|xadd|xreadgroup|prefetch_count|basic_qos|delayed_job)$/),
  code(0.4, 'channel that holds messages', /\bmpsc::|\bbroadcast::|\bChannel\.Create\w+|\bcrossbeam|\bmake\(chan\s+(?!struct)[^,)]+,/),
  sign(0.45, 'put in at one end, taken out at the other', (view) => {
    const into = new Set(view.facts.calls.filter(({ name: called }) => addsBack.test(called)).map(({ on }) => on));
    return view.facts.calls.filter(({ name: called, on }) => takesFront.test(called) && on !== '' && into.has(on)).map(({ line }) => line);
  }),
  call(0.3, 'the first is taken out', ({ name: called, on }) => /^(?:pop_front|popleft|shift|removeFirst|Dequeue|TryDequeue|heappop|lpop|blpop|poll)$/.test(called) && !/argv|args|ARGV|parts|tokens/i.test(on)),
  word(0.28, 'sends and receives messages', 'broker consumer consumers producer publisher kafka rabbitmq sqs pubsub dispatcher'),
  word(0.25, 'what comes first', 'priority priorities fifo lifo ordering partition partitions offset ack nack acked'),
  atLeast(2, word(0.18, 'jobs wait for workers', 'job jobs worker workers consumer tasks scheduler')),
  call(0.28, 'a message is sent out', ({ name: called, on }) => /^(?:publish|subscribe|produce|ack|nack|reject|consume|perform_later|delay|enqueue)$/i.test(called) && !/observable|store|\$$/i.test(on)),
  code(0.4, 'the newest or the oldest wins', /\b(?:seq|sequence|version|generation|revision|epoch)\w*\s*(?:<|<=|>|>=)\s*\S*(?:seq|last|current|expected|version)/i),
  comment(0.22, 'comment speaks of order', /\bqueues?\b|\bin order\b|\bout of order\b|\bfifo\b|\border of (?:arrival|messages|events)\b|\bpriority\b|\bconsumers?\b/i),
];
