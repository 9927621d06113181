import type { Row } from './rows.ts';

/** Hot task: "The way through was hidden in an ordinary thing". */
export const doorwaysHot: Row[] = [
  {
    pupil: 0,
    marks: 'sssss',
    note: 'Every opening has its comma now, and I laughed at the bungalow.',
    text: `The lift in our flats has eight buttons. On Monday morning, it had nine.

The new button was purple and it had no number on it. With one finger, I pressed it. The lift didn't go up. It didn't go down. It went sideways, right through Mrs Bello's kitchen, and stopped with a ping.

"Mind the gap, please," said a parrot in a bus driver's hat. Outside, there was a street where all the houses were walking to work. A bungalow stopped to tie its doorstep. "Are you lost?" it asked me kindly.

Before I could answer, the parrot rang a bell. I dived in just as the doors closed. Mrs Bello still hasn't found out why there is a feather in her soup.`,
  },
  {
    pupil: 1,
    marks: 'dsdss',
    text: `Most people's umbrellas keep the rain off. Mine lets the rain in.

I found it on the 7.45 train, hooked over the back of a seat. It was black and ordinary, with a wooden duck's head for a handle. At the end of our road, I pushed the catch. The inside was not black. It was a night sky, and it was raining down on my shoes.

"Up you come," said the duck, "or you'll miss it."

Without a sound, the umbrella lifted me off the pavement. Over the chimneys, over the park, over the top of the weather we went.

"Miss what?" I shouted.

"This," said the duck quietly, and every star in the sky turned over like a page.

I was back before the school bell. My hair was dry. My pockets were full of rain.`,
  },
  {
    pupil: 2,
    marks: 'asass',
    note: 'Speech marks are here! Not yet the comma or question mark before they close.',
    text: `After school on Thursday, I took a book about volcanoes from the library shelf. It was warm. When I opened it at the middle page, a hot wind blew my scarf back. I put one foot on the picture and then the other.

The ground was black and it crunched like burnt toast. A boy made of smoke was sitting on a rock. "Have you come to turn the page" he asked. "I have been stuck on page 32 since 1987." He looked so bored that I felt sorry for him. Behind us, the volcano started to rumble. I grabbed his hand, jumped off the picture and turned the page as fast as I could. Page 33 was the seaside. Ever since then, he has been paddling.`,
  },
  {
    pupil: 3,
    marks: 'annan',
    overrides: { 'Y4.DR.02': 'with-help' },
    note: 'Sentences all the way through, and two paragraphs from his boxed-up plan. Not yet speech.',
    text: `I was in goal at the park. The goal net had a rip in it. The ball went in the rip and it didnt come out the other side so I went in after it.

It was the land of lost balls. There was thousands of them and they was all bouncing. A tennis ball told me he was cort in a tree for eigt years. I told him I woud take him home. We had to run from the big dog that eats balls. he was as big as a house. I threw him a stick and he went after it. I got my ball and the tennis ball and we went back throo the net. I put the tennis ball in my draw and he sleeps there. He is not lost now. I beleve he is happy.`,
  },
  {
    pupil: 4,
    marks: 'ssasa',
    text: `My nan's handbag is bigger on the inside. I know that now.

On Saturday, she asked me to get her a mint. I put my hand in, then my arm, then my head. All at once, I was standing on something soft. It was a mountain of tissues! Far away, I could hear keys jingling like bells in a church.

A lipstick marched up to me. "Halt" it said. "Who goes there?" "It's only me, I'm getting a mint," I said. The lipstick told me that the mints live in the side pocket and that they bite. After a long climb, I got one. It bit me.

Nan pulled me out by my foot. "You took your time," she said and she ate the mint before I could warn her. It was no suprise to me.`,
  },
  {
    pupil: 5,
    marks: 'ssssa',
    text: `The bread bin at Babcia's house squeaks. Last Easter, it squeaked my name.

I lifted the lid and looked in. Where the crumbs should have been, there was a staircase made of crusts. I was hungry, so I ate the first step. That was my mistake.

At the bottom, a mouse in a white hat was crying. "You have eaten our front step," she said. "How will the baker get in?"

"I can make you a new one," I said. Together, we mixed flour and water and rolled it flat. It was a wobbly step but it was strong enough.

When I climbed out, Babcia was putting on the kettle. "Did you say sorry?" she asked. She did not even turn round. I think she has been down there. It is posible.`,
  },
  {
    pupil: 6,
    marks: 'sasss',
    text: `My drum has a skin on the top and nothing on the bottom. If you look up it from underneath you can see the ceiling. That is what I thought.

On Sunday, I looked up it and saw the sky. A hand came down and pulled me in.

"You are late for the parade," said a girl with gold shoes. The whole street was dancing and every house was a drum. I started a beat with my heels. Even the old men on the roof had it.

"Don't stop!" shouted the girl. "If the beat stops the sky falls in." My feet were burning. Just as I was about to give up, my uncle's voice came out of the clouds. He was counting. One, two, three, four! I landed on my bed on the fourth beat.`,
  },
  {
    pupil: 7,
    marks: 'asaaa',
    text: `On Wednesday night, I was playing my game under the covers. The screen went wobbly like water. I touched it and my finger went in. Then my arm went in. Then all of me.

It was the loading screen and it was boring. There was a man with a mop who cleans up the old levels. "You aren't allowed in here" he said. "I can't get out" I told him. After a bit, he let me ride on the mop bucket. We went past dragons on there tea break and a princess doing a crossword. "Press pause when I say" he said. I pressed it and I was back in bed. In the morning, there was a puddle on my pillow and it was soapy. I was suprised. mum blamed the cat.`,
  },
  {
    pupil: 8,
    marks: 'sdssd',
    note: 'Long openings, short ones, and each comma placed by ear. One for the class book.',
    text: `There is nothing peculiar about our postbox. It is red, it is round and it is always full. At precisely five o'clock on my birthday, it opened its mouth and swallowed my arm.

Head first, I tumbled into a room with no corners. Thousands of letters were flapping around the ceiling like trapped pigeons. "Quickly, catch one," called a woman with a net. "If they aren't delivered before midnight, people forget each other."

One by one, we caught them. Under the table, behind the clock and once in the woman's sleeve, I found letters that had been lost for a century. The last was addressed, in wobbly pencil, to me.

"Thank you for your help," it said. Although I can't be certain, I believe it was my own handwriting.`,
  },
  {
    pupil: 9,
    marks: 'nnnaa',
    note: 'Not yet paragraphs or speech; "and" still carries the story. Friday group, starting from his cave.',
    text: `There was a hole in the wall of the garage and it was behind the bikes and I looked in it and I could see a light. I got my torch and I climbed in and my jumper got caught and I pulled it. I was in a tunnel and it was going down and there was a river at the bottom and a boat was there. I got in the boat and it went really fast and there was a waterfall. I held on tight and we went over the edge and it was so scary. the boat landed in our bath. My brother was in it and he screamed and Dad came in and said what is going on. I said it was diffrent from last time because there was no gold.`,
  },
  {
    pupil: 10,
    marks: 'sssss',
    text: `At the back of the school cloakroom, peg number 31 has no name on it. Nobody ever hangs a coat there.

One rainy playtime, I hung my bag on it by accident. The peg turned like a tap. Slowly, the wall folded up and I could smell oranges.

"Shut the wall, there's a draught!" said somebody. An old man was sitting in an orchard with a pile of odd gloves. "I look after the lost property," he explained, "but nobody ever comes for it."

For the rest of playtime, I helped him to match the gloves. We found eleven pairs, and one of them was mine from Year 1. When the bell rang, he gave me an orange to keep. It is still on my shelf and it has never gone bad.`,
  },
  {
    pupil: 11,
    marks: 'sssaa',
    note: 'Speech is secure now. In the storm the full stops slipped: they were there in September.',
    text: `Our bath has a plug on a chain. On Friday night, I pulled it and the water didn't go down. It went up.

In less than a second, I was sucked through the plughole like spaghetti. I came out in a harbour full of rubber ducks as big as ferries.

"All aboard!" quacked the biggest one. "We sail for the Sink," it said, "and we're late."

Near the taps, the storm hit us the waves were huge and the ducks were spinning and I held on to a beak. then a giant hand came down and grabed me it was pink and wrinkly. it was mine! I was pulling myself out.

"Are you clean?" shouted Dad. I looked at my hands they were covered in barnacles. I beleive that counts as no.`,
  },
  {
    pupil: 12,
    marks: 'sasss',
    text: `The hat was in the charity shop window, and it winked at me. It was a straw one with a wide brim. I only had two pounds, but that was exactly what it cost.

I put it on at the bus stop. Under the brim, everything looked different. The bus was a whale. The driver was a sailor with a ring in his ear.

"One to town, please," I squeaked.

"There's no town here, love," said the sailor. "There's only tide."

The whale dived and I held the hat on with both hands. In the dark I could hear singing. I wanted to stay and listen but I knew the hat was my only way home. I pulled it off. I was standing in the road, dripping, and a boy was staring at me. "Nice hat," he said.`,
  },
  {
    pupil: 13,
    marks: 'ssass',
    text: `Grandad's wheelbarrow has a squeaky wheel. If you push it forwards, it squeaks. If you push it backwards, it talks.

I found this out last Sunday. Behind the compost heap, I pulled it backwards to turn it round. "Not there you fool" it squeaked, and the ground opened like a lid.

Under the allotment, there was another allotment hanging upside down. The carrots grew upwards and the people walked on the ceiling. A lady with mud on her hat handed me a potato. "Swap?" she asked. I gave her a packet of Grandad's seeds.

At tea time, Grandad cut the potato in half. It was purple all the way through. He looked at it for a long time, and then he went out and oiled the wheel.`,
  },
  {
    pupil: 14,
    marks: 'aaaan',
    text: `My brother's trainers stink. On Sunday, I looked in one to see if there was something ded in it and I fell in.

It was dark and it smelled like cheese. There was a ladder made of laces so I climbed up. At the top there was a town and everyone had a peg on there nose. "Welcome to Insole" said the Mayor. "Can you make it smell nice" she asked. I said "I will try". I had a mint in my pocket so I hung it up like a sun. Everyone took there pegs off and had a big breth. they was so happy. They gave me a medal. I climed out of the trainer and it smelled of mint and my brother was suprised. He said it was stranj. I dident tell him nothing.`,
  },
  {
    pupil: 15,
    marks: 'nnaan',
    support: 'guided',
    note: 'His first story in English. Talked it through with me, word mat beside him. The last line is all his own.',
    text: `The lion is stone. He is at the door of the big house. I put my hand in his mouth and I am in a diffrent place. It is jungle. The lion is not stone now. He say "hello boy" and I say "hello lion". We eat froot. We run very fast. He is my frend. Then he is stone again. I rember him. I see him every day when I go to school and he close one eye`,
  },
  {
    pupil: 16,
    marks: 'sssss',
    text: `Everyone on our street knows that the manhole by number 12 rattles. Last Tuesday, it rattled in Morse code.

My cousin taught me Morse in the summer. Dot by dot, I worked out what it said: HELP BISCUITS. I ran home and fetched the whole tin.

When I put the tin down, the cover spun open and a small green hand pulled me in. "About time too," grumbled a goblin in a hard hat. "My team have been digging since breakfast."

Far below the road, hundreds of goblins were building a bus stop. "What is it for?" I asked.

"For you lot," said the goblin, with his mouth full. "You only ever visit when you fall in."

They sent me home on the very first bus. The ticket was a crumb.`,
  },
  {
    pupil: 17,
    marks: 'dddsd',
    text: `Clocks do not usually run out of time. Ours did, at ten past four, in the middle of October.

The tick stopped first. Then, after a peculiar silence, so did the rain. It hung outside the window like beads on threads.

Where the six should have been, there was a keyhole. Holding my breath, I put my eye to it. Somewhere behind the clock face, a girl with ink on her chin was staring back at me.

"Oh, good," she said, "you're awake. Most people stop when the clock does."

"What happened?" I whispered.

"We've used it all up," said the girl, "and it's only October. Could you possibly lend us an hour?"

Through the keyhole, one dull minute at a time, I passed her a whole hour that I did not need.

Tick.

Outside, the rain remembered to fall.`,
  },
  {
    pupil: 18,
    marks: 'anaaa',
    overrides: { 'Y4.VGP.12': 'with-help' },
    note: 'Capital letters checked with Mrs Dunn. Not yet openings that say when or where.',
    text: `I have a rucksack and it has a secret pocket. I found it when I was looking for my PE kit. The zip went round and round and it didn't stop.

I put my head in the pocket and I fell down it. There was a skeleton and it was the one from my other story. "Not you again" he said. "Have you got crisps" he asked me. I had one bag left. I gave it to him and he showed me a map of all the drains in the world. He said you can get to Spain in eight minits if you hold your nose. we went to Spain and it was hot. Then I heard my mum shouting so we came back quick. the skeleton is in my rucksack now and he keeps eating my lunch.`,
  },
  {
    pupil: 19,
    marks: 'ssssd',
    text: `The teapot had a chip in its spout and it was always cold, even when it was full. My grandmother kept it for special occasions, although we never seemed to have any.

On New Year's Day, I lifted the lid to breathe in the steam. The steam breathed in me.

Inside the teapot, it was snowing tea leaves. A heron was rowing a boat made from an orange peel. "Can you swim?" it asked.

"Probably," I said, "but only in a straight line."

"Perfect," said the heron. It needed somebody to swim to the island in the centre and light the lamp, because herons are not allowed matches. With the last of my strength, I lit it.

At the table, my grandmother poured. For the first time in years, the tea was warm.`,
  },
  { pupil: 20, absent: true, note: 'To write it when she is back.' },
  {
    pupil: 21,
    marks: 'aasan',
    overrides: { 'Y4.VGP.04': 'with-help' },
    note: 'We put the speech marks in together from his acting it out. Not yet on his own.',
    text: `On Saturday, me and Dad was in the tower and I leaned on a shield and it spinned round. Dad was on one side and I was on the other.

"Dad?" I shouted. "I'm behind the wall!" he shouted back. It was me who was behind the wall. There was a nigt with no head. His head was under his arm and it was talking. "Have you seen my horse?" it said. i said no. We serched and serched and my hart was thumping. We found the horse in the kichen eating a pie. The nigt was happy and he lifted up the shield with his sord. Dad was strate on the other side. He looked scared. "Where did you go?" he said. "I was only gone a minit," I said.`,
  },
  {
    pupil: 22,
    marks: 'ssdss',
    text: `Nani says that buttons remember. She keeps hundreds of them in a biscuit tin with a dented lid.

Last Sunday, I chose a plain grey one and held it up to the light. Through the four little holes, I could see a railway platform. I leaned a bit closer.

"Careful," said a boy, catching my elbow. "You nearly lost your shoe down the gap."

He wore a long grey coat, and one of its buttons was missing.

"I think," I said slowly, "this might be yours."

He looked at it as if it were gold. "My mother sewed that on," he said, "the day we left."

Without another word, he gave me a thread of grey wool to sew it with. When the train came, I was sitting on Nani's floor. She was holding a photograph of the boy.`,
  },
  {
    pupil: 23,
    marks: 'nanaa',
    note: 'Same places as in the cold task. Not yet paragraphs: will box up his bus ride with me, stop by stop.',
    text: `One day, I was on the bus and I pressed the bell and the bus went up in the air and it went over the houses and it went over the school. I looked out of the window and I could see everything. The bus stopped at a cloud and some birds got on and they had tickets. A goose sat next to me and it had a bag of chips and it gave me one. Then the bus went to the sun and it was too hot and then it went home. I got off and I said thank you to the driver. he was a goose too. I had my tea and I went to bed. It was the best bus ever and I will allways rember it.`,
  },
  {
    pupil: 24,
    marks: 'sasss',
    text: `I had never liked the rug in the spare room. It had a pattern of vines, and in the middle there was a small woven gate.

I was lying on it and tracing the vines with my finger. My finger went over the gate and the gate clicked.

"Wipe your feet," said a voice.

A woven woman was sweeping a woven path. Everything was made of wool, and when I looked down I was wool as well. "Someone has been pulling at our threads," she told me sternly. I went red, which was easy because I was dyed.

For an hour, I knotted all the ends that I had picked. By the time I had done it my hands were fluffy. The woman opened the gate. I walk round the rug now.`,
  },
  {
    pupil: 25,
    marks: 'aanan',
    support: 'with-help',
    note: 'Capital letters nearly everywhere and his first paragraph. I only helped him to begin.',
    text: `On Tuesday, I was in the supermarket and I hid in the freezer with the peas.

It had a back door. I went out and it was the north pole. There was a penguin and I know penguins dont live there but he was lost to. He was sad. I said I will help you. We made a bote out of fish fingers. We went past a iland and a wale. My hart was fast because the bote was melting. The penguin pushed and I pushed. We got to his home. His mum gived me a fish. I dident want it but I said thank you. Then I was back in the freezer and a lady opened the door. she was suprised. I got told off.`,
  },
  {
    pupil: 26,
    marks: 'ssssa',
    text: `Taid left me his lamp. It is dented and it doesn't work, but I keep it by my bed.

In the middle of the night, I heard humming. The lamp was glowing like a coal. When I touched the glass, the wallpaper went dark and damp and I was standing in the mine.

"Where's your hat?" said the smallest man. It was the same one as before.

"I haven't got one," I said. "Nor did your taid, and look how his head turned out," he said and they all laughed. They had found a new tunnel but none of them could reach the top. On tiptoe, I could. I put my lamp in the gap and the light went on for miles.

They named it after him. I just smiled at breakfast. Some things are too importent to tell.`,
  },
  {
    pupil: 27,
    marks: 'ssssa',
    text: `The piano stool at Biji's house opens, and there is music inside. On the very top, there was a song with no name.

With two fingers, I tried the first line. The keys got longer and longer until they were a road. I was walking on them and every step was a note.

"You're flat," said a bird on a telegraph wire.

"I'm nine," I said crossly.

The bird sighed. It told me that the song had lost its ending and that it was going round and round for ever. After the last black key, I made one up. It was only four notes but it sounded like shutting a door softly.

When I looked up, Biji was at the door with her knitting. "I used to know that one," she said. "I could never remeber how it finished."`,
  },
  {
    pupil: 28,
    marks: 'asass',
    text: `My job is to polish the brass in the lighthouse. On Thursday, I rubbed so hard that I could see my face in the door plate. Then my face moved and I hadn't.

"Swap" said my reflection, and it pulled me in by the nose. Everything was back to front. The sea was up and the sky was down and the gulls were swimming. I had to find the other me before he turned off the light. Through the glass, I could see him eating my sandwiches. "Give me my place back!" I yelled. He couldn't hear. In the end, I breathed on the brass and wrote it backwards. He read it, went pale and let me out. At least he finished the polishing.`,
  },
  {
    pupil: 29,
    marks: 'sssss',
    note: 'From no speech at all to a giant with a voice.',
    text: `My mammy's knitting basket has no bottom. You can put your arm in as far as you like, and there's always more wool.

On a night of wind and rain, I followed one green thread down into the dark. It went over hills and under a stream. At the end of it, there was a giant on his knees, with the other end wound around his big toe.

"It's stuck fast," he groaned, "and I can't take my sock off."

"Hold still," I said. With my mammy's scissors, I snipped it. The giant wiggled his toe and let out a sigh that blew all the leaves off the trees.

In the morning, the radio said there had been a storm. My mammy looked at the end of her wool for a long while, and then she looked at me.`,
  },
];
